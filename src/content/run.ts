export function run(id: string) {
  document.documentElement.dataset.latchkey = id;
}
