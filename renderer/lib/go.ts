/** Goes to a path of the routes from outside of a page: the palette, messages. Inside of one take a link. */
export function go(path: string): void {
  window.location.hash = `#${path}`;
}
