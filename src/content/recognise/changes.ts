/** Whether elements came or went while a page was read. Texts that change (a clock, a counter) do not matter. */
export interface Changes {
  /** Also hears of changes under this root, of a shadow tree or of a frame. */
  under(root: Node): void;
  /** Whether there were any since the last call. */
  any(): boolean;
  end(): void;
}

const ELEMENT = 1;

/** Without an observer (a page that nothing runs in) there are no changes. */
export function watchChanges(Observer: typeof MutationObserver | undefined): Changes {
  let changed = false;
  const hear = (records: MutationRecord[]) => {
    changed ||= records.some(({ addedNodes, removedNodes }) => hasElement(addedNodes) || hasElement(removedNodes));
  };
  const observer = Observer === undefined ? undefined : new Observer(hear);
  return {
    under: (root) => observer?.observe(root, { childList: true, subtree: true }),
    any() {
      hear(observer?.takeRecords() ?? []);
      const before = changed;
      changed = false;
      return before;
    },
    end: () => observer?.disconnect(),
  };
}

function hasElement(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeType === ELEMENT) return true;
  return false;
}
