// Prints a greeting for everybody who is named.
// #region greet
export function greet(name) {
  return `Hello, ${name}!`;
}
// #endregion

for (const name of process.argv.slice(2)) console.log(greet(name));
