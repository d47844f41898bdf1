// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts in other languages hold it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scanBash } from '#lint/code/scan-bash.ts';

/** Reads as `A`, assignments as `A=`, in the order of the text; every index is held to be where the name stands. */
function usesOf(text: string): string {
  return scanBash(text)
    .map(({ kind, name, index }) => {
      assert.equal(text.slice(index, index + name.length), name);
      return kind === 'read' ? name : `${name}=`;
    })
    .join(' ');
}

describe('scanBash finds', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['echo $A ${B} "$C" "${D}"', 'A B C D'],
    ["echo '$A' \\$B $'$C' # $D", ''],
    ['echo "it\'s $A"', 'A'],
    ['echo "cost $\'x\' $A"', 'A'],
    ['echo "a \\" $A \\$B"', 'A'],
    ['echo a#$A', 'A'],
    ['A=1 B=$A C+=2 cmd $C', 'A= A B= C= C'],
    ['A="x y" cmd D=1', 'A='],
    ['export A=1 B; env C=1 cmd', 'A= C='],
    ['local A; declare -r B=1; readonly C', 'A= B= C='],
    ['read -r A B <<<"$C"', 'A= B= C'],
    ['for A in $B $C; do echo $A; done', 'A= B C A'],
    ['while read A; do :; done < $B', 'A= B'],
    ['if A=1; then B=2; else C=3; fi', 'A= B= C='],
    ['printf -v A %s x; mapfile -t B', 'A= B='],
    ['A=$(curl -d "a=$B" "${C}/x" | jq -r \'.d | $e\')', 'B C A='],
    ['echo "$(echo "$A" \'$B\')" `echo $C`', 'A C'],
    ['echo "${A:-$B}" ${C:?no $D} ${E:=x} ${#F} ${!G} ${H[@]} ${I%/*}', 'A B C D E= F G H I'],
    ['echo $((A + $B)) $1 $? $$ $@ ${1}', 'B'],
    ['cat <<EOF > $A\n$B ${C} \\$D\nEOF\necho $E', 'A B C E'],
    ["cat <<'EOF'\n$A\nEOF\necho $B", 'B'],
    ['cat <<"EOF" | x $A\n$B\nEOF\necho $C', 'A C'],
    ['cat <<-EOF\n\t$A\n\tEOF\necho $B', 'A B'],
    ["cat <<A <<'B'\n$C\nA\n$D\nB\necho $E", 'C E'],
    ['curl -H "K: $A" \\\n  -d b="$B" \\\n  https://x.example/$C?d=$D', 'A B C D'],
    ['(A=1; echo $A) && { B=2; }', 'A= A B='],
    ['[ -n "$A" ] || [[ $B == x ]]', 'A B'],
    ['cmd \'{"a": "\'"$A"\'"}\'', 'A'],
    ['A=(1 $B)', 'A= B'],
    ['f() { echo $A; }', 'A'],
    ['echo $A_B$C', 'A_B C'],
    ['echo "unclosed $A', 'A'],
    ["echo 'unclosed $A", ''],
    ['echo ${A', 'A'],
    ['echo $(A', ''],
    ['cat <<EOF\n$A', 'A'],
    ['', ''],
    ['$', ''],
    ['\\', ''],
    ['<<', ''],
  ];
  for (const [text, expected] of cases)
    test(JSON.stringify(text), () => assert.equal(usesOf(text), expected));
});

test('scanBash ends with every text, however deep', () => {
  for (const piece of ['$(', '${A:-', '`', '"', '"$(', '(', "'", '$((', '<<A\n', '${', '"${A:-"'])
    assert.doesNotThrow(() => scanBash(piece.repeat(20_000)));
});
