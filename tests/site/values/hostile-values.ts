// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are texts of other languages, or in them.

/** Values by which a reader, or whoever gave them the value, could break out of a string. */
export const hostileValues = [
  'plain_value-1.0',
  `'; rm -rf ~; '`,
  `"; rm -rf ~; "`,
  '$(touch /tmp/x) `touch /tmp/x` ${HOME} $HOME !! !x',
  '</script><img src=x onerror=alert(1)>',
  'back\\slash \\n \\u0041 \\',
  'two\nlines\r\nand\ttabs',
  '${x} #{x} {x} {{x}} %s %{x} \\${x}',
  'ünïcödé 漢字 🚆 \u2028 \u2029 \u0007 \u007f',
  '`+process.exit(7)+`',
  '"""; \'\'\'; #',
  '#{exit!}',
  ' leading and trailing ',
] as const;
