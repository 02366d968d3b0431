/** Rows that are marked, over all pages: some, or all that is found but some. Another search or filter begins anew. */
import { useState } from "react";
import type { Selection } from "../../../shared/contract/register";

interface Marked {
  /** What was searched and filtered when they were marked. */
  readonly of: string;
  readonly all: boolean;
  /** The marked ones; with `all` those that are not. */
  readonly ids: ReadonlySet<string>;
}

export interface ListSelection {
  readonly count: number;
  readonly isAll: boolean;
  has(id: string): boolean;
  /** The rows of one page as they are marked now. */
  mark(page: readonly { readonly id: string }[], marked: readonly { readonly id: string }[]): void;
  markAll(): void;
  clear(): void;
  readonly selection: Selection;
}

export function useSelection(of: string, total: number): ListSelection {
  const [state, setState] = useState<Marked>({ of, all: false, ids: new Set() });
  const { all, ids } = state.of === of ? state : { all: false, ids: new Set<string>() };
  return {
    count: all ? Math.max(0, total - ids.size) : ids.size,
    isAll: all && ids.size === 0,
    has: (id) => ids.has(id) !== all,
    mark: (page, marked) => {
      const now = new Set(marked.map((row) => row.id));
      const next = new Set(ids);
      for (const { id } of page) {
        if (now.has(id) === all) next.delete(id);
        else next.add(id);
      }
      setState({ of, all, ids: next });
    },
    markAll: () => setState({ of, all: true, ids: new Set() }),
    clear: () => setState({ of, all: false, ids: new Set() }),
    selection: all ? { ids: null, except: [...ids] } : { ids: [...ids], except: [] },
  };
}
