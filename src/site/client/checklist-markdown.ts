/** A checklist as Markdown: its items with their ticks, and below each what it says of them. */
export function checklistMarkdown(list: Element): string {
  return [...list.querySelectorAll('li')]
    .map((item) => {
      const isDone = item.querySelector('input')?.checked === true;
      const facts = [...item.querySelectorAll('dl > div')].map(
        (fact) => `  - ${textOf(fact.querySelector('dt'))}: ${textOf(fact.querySelector('dd'))}\n`,
      );
      return `- [${isDone ? 'x' : ' '}] ${textOf(item.querySelector('label'))}\n${facts.join('')}`;
    })
    .join('');
}

function textOf(element: Node | null): string {
  return element === null ? '' : inline(element).replaceAll(/\s+/g, ' ').trim();
}

/** Text, links, code and emphasis: all that a prose field can hold. */
function inline(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[\\`*_[\]<>]/g, '\\$&');
  const inside = [...node.childNodes].map(inline).join('');
  if (node instanceof HTMLAnchorElement) return `[${inside}](${node.href})`;
  const name = node.nodeName;
  if (name === 'CODE') return code(node.textContent ?? '');
  return name === 'EM' ? `*${inside}*` : name === 'STRONG' ? `**${inside}**` : inside;
}

/** Code between one backtick more than stand together in it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
