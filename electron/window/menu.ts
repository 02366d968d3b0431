/** The menu bar and the menu of the right mouse button, in the language the program started with. */
import type { ContextMenuParams, MenuItemConstructorOptions } from "electron";

export interface MenuWords {
  readonly program: string;
  readonly folder: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly usualSize: string;
  readonly fullScreen: string;
}

export function menuBar(words: MenuWords, openFolder: () => void): MenuItemConstructorOptions[] {
  return [
    {
      label: words.program,
      submenu: [{ label: words.folder, click: openFolder }, { type: "separator" }, { label: words.quit, role: "quit" }],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: "undo" },
        { label: words.redo, role: "redo" },
        { type: "separator" },
        { label: words.cut, role: "cut" },
        { label: words.copy, role: "copy" },
        { label: words.paste, role: "paste" },
        { label: words.selectAll, role: "selectAll" },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.zoomIn, role: "zoomIn" },
        { label: words.zoomOut, role: "zoomOut" },
        { label: words.usualSize, role: "resetZoom" },
        { type: "separator" },
        { label: words.fullScreen, role: "togglefullscreen" },
      ],
    },
  ];
}

/** What the right button offers where it was pressed; empty where there is nothing to do. */
export function contextMenu(words: MenuWords, { isEditable, selectionText, editFlags }: Pick<ContextMenuParams, "isEditable" | "selectionText" | "editFlags">): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { label: words.cut, role: "cut", enabled: editFlags.canCut },
      { label: words.copy, role: "copy", enabled: editFlags.canCopy },
      { label: words.paste, role: "paste", enabled: editFlags.canPaste },
      { type: "separator" },
      { label: words.selectAll, role: "selectAll" },
    ];
  }
  return selectionText.trim() === "" ? [] : [{ label: words.copy, role: "copy" }];
}
