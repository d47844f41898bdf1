import type { Random } from '../seeded-random.ts';

/** A block of a generated page: what it says and, exactly, what it prints. It stands alone: no other must have run. */
export interface Block {
  readonly language: 'bash' | 'js' | 'python';
  readonly text: string;
  readonly output: string;
}

const words = ['lamp', 'chair', 'table', 'shelf', 'mirror', 'carpet', 'clock', 'stool', 'vase', 'drawer'];
const host = 'https://api.bench.example';

interface Order {
  readonly item: string;
  readonly quantity: number;
}

function orderOf(random: Random): Order {
  return { item: words[random(words.length)] ?? 'lamp', quantity: 1 + random(90) };
}

/** Three blocks, one per language, that make the same request. `name` is unique on the page. */
export function groupOf(random: Random, name: string): readonly Block[] {
  const { item, quantity } = orderOf(random);
  const output = `ord_${item}_${quantity} open`;
  const body = `{"item":"${item}","quantity":${quantity}}`;
  return [
    {
      language: 'bash',
      text: `curl -sS ${host}/orders -H "Authorization: Bearer $BENCH_KEY" --json '${body}' |\n  sed -n 's/^  "\\(id\\|status\\)": "\\(.*\\)",\\{0,1\\}$/\\2/p' | paste -sd' '`,
      output,
    },
    {
      language: 'js',
      text: `const ${name} = await fetch('${host}/orders', {
  method: 'POST',
  headers: {
    Authorization: \`Bearer \${process.env.BENCH_KEY}\`,
    'Content-Type': 'application/json',
  },
  body: JSON.stringify({ item: '${item}', quantity: ${quantity} }),
});
const ${name}Body = await ${name}.json();
console.log(${name}Body.id, ${name}Body.status);`,
      output,
    },
    {
      language: 'python',
      text: `import json, os, urllib.request

request = urllib.request.Request('${host}/orders', method='POST', headers={
    'Authorization': 'Bearer ' + os.environ['BENCH_KEY'],
    'Content-Type': 'application/json',
}, data=json.dumps({'item': '${item}', 'quantity': ${quantity}}).encode())
with urllib.request.urlopen(request) as response:
    order = json.load(response)
print(order['id'], order['status'])`,
      output,
    },
  ];
}

/** A block of bash that calls nothing. */
export function shellBlock(random: Random, name: string): Block {
  const { item, quantity } = orderOf(random);
  const forms: readonly Omit<Block, 'language'>[] = [
    {
      text: `printf '%s\\n' ${item} anvil zither | sort | head -n 2`,
      output: [item, 'anvil', 'zither'].sort().slice(0, 2).join('\n'),
    },
    {
      text: `${name}() { echo "net $(($1 * 100 / $2))"; }\n${name} ${quantity * 6} 120`,
      output: `net ${quantity * 5}`,
    },
    {
      text: `cat > ${name}.csv <<'END'\nid,item\n1,${item}\n2,anvil\nEND\nawk -F, 'NR > 1 { print $2 }' ${name}.csv`,
      output: `${item}\nanvil`,
    },
    {
      text: `for n in 1 2 3; do\n  echo "${item} $((n * ${quantity}))"\ndone`,
      output: [1, 2, 3].map((n) => `${item} ${n * quantity}`).join('\n'),
    },
    {
      text: `${name}=${item}-${quantity}\necho "\${${name}%-*} \${#${name}}"`,
      output: `${item} ${`${item}-${quantity}`.length}`,
    },
  ];
  return { language: 'bash', ...(forms[random(forms.length)] as (typeof forms)[number]) };
}

/** A block of JavaScript that calls nothing. */
export function scriptBlock(random: Random, name: string): Block {
  const { item, quantity } = orderOf(random);
  const forms: readonly Omit<Block, 'language'>[] = [
    {
      text: `const ${name} = [${quantity}, 7, 11].toSorted((a, b) => a - b);\nconsole.log(${name}.join(' '));`,
      output: [quantity, 7, 11].toSorted((a, b) => a - b).join(' '),
    },
    {
      text: `function ${name}(order) {\n  return { ...order, total: order.quantity * 3 };\n}\nconsole.log(JSON.stringify(${name}({ item: '${item}', quantity: ${quantity} })));`,
      output: JSON.stringify({ item, quantity, total: quantity * 3 }),
    },
    {
      text: `import { createHmac as ${name} } from 'node:crypto';\n\nconsole.log(${name}('sha256', 'key').update('${item}').digest().length);`,
      output: '32',
    },
  ];
  return { language: 'js', ...(forms[random(forms.length)] as (typeof forms)[number]) };
}

/** A block of Python that calls nothing. */
export function pythonBlock(random: Random, name: string): Block {
  const { item, quantity } = orderOf(random);
  const forms: readonly Omit<Block, 'language'>[] = [
    {
      text: `${name} = sorted([${quantity}, 7, 11])\nprint(*${name})`,
      output: [quantity, 7, 11].toSorted((a, b) => a - b).join(' '),
    },
    {
      text: `def ${name}(item, quantity):\n    return {'item': item, 'total': quantity * 3}\n\nprint(${name}('${item}', ${quantity})['total'])`,
      output: `${quantity * 3}`,
    },
    {
      text: `import json\n\nprint(json.dumps({'${name}': '${item}'}))`,
      output: `{"${name}": "${item}"}`,
    },
  ];
  return { language: 'python', ...(forms[random(forms.length)] as (typeof forms)[number]) };
}
