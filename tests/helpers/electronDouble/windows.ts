import { EventEmitter } from "node:events";
import type { BrowserWindow, BrowserWindowConstructorOptions, HandlerDetails, Rectangle, WebContents, WebFrameMain, WindowOpenHandlerResponse } from "electron";
import { documented, preventable } from "./documented";

type ContentsUsed = Pick<WebContents, "setWindowOpenHandler">;
type WindowUsed = Pick<
  BrowserWindow,
  "loadURL" | "show" | "hide" | "focus" | "restore" | "isMinimized" | "maximize" | "isMaximized" | "getNormalBounds" | "close"
>;

export class ContentsDouble extends EventEmitter implements ContentsUsed {
  private openHandler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | null = null;

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.openHandler = handler;
  }

  /** What a page's window.open comes to. Without a handler Electron would open a window. */
  openFromPage(url: string): WindowOpenHandlerResponse {
    const details: HandlerDetails = { url, frameName: "", features: "", disposition: "foreground-tab", referrer: { url: "", policy: "no-referrer" } };
    return this.openHandler?.(details) ?? { action: "allow" };
  }

  /** Whether a page gets away with navigating a frame. */
  navigateFromPage(url: string, isMainFrame = true): boolean {
    const { event, prevented } = preventable({ url, isMainFrame, isSameDocument: false });
    this.emit("will-frame-navigate", event);
    return !prevented();
  }

  /** Whether a server gets away with sending the window elsewhere. */
  redirectFromServer(url: string): boolean {
    const { event, prevented } = preventable({ url, isMainFrame: true, isSameDocument: false });
    this.emit("will-redirect", event);
    return !prevented();
  }

  /** Whether a page gets away with a `<webview>`. */
  attachWebview(): boolean {
    const { event, prevented } = preventable({});
    this.emit("will-attach-webview", event, {}, {});
    return !prevented();
  }

  /** Whether the page leaves although it asked to stay. */
  leavesInSpiteOfUnload(): boolean {
    const { event, prevented } = preventable({});
    this.emit("will-prevent-unload", event);
    return prevented();
  }
}

export type FrameUsed = Pick<WebFrameMain, "url" | "parent">;

export class WindowDouble extends EventEmitter implements WindowUsed {
  readonly webContents = documented("webContents", new ContentsDouble());
  readonly seen: string[] = [];
  bounds: Rectangle;
  url: string | null = null;
  visible: boolean;
  minimized = false;
  maximized = false;
  closed = false;

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.bounds = { x, y, width, height };
    this.visible = show;
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.emit("ready-to-show");
  }

  show(): void {
    this.visible = true;
    this.seen.push("show");
  }

  hide(): void {
    this.visible = false;
    this.seen.push("hide");
  }

  focus(): void {
    this.seen.push("focus");
  }

  restore(): void {
    this.minimized = false;
    this.seen.push("restore");
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }

  close(): void {
    if (this.closed) return;
    const { event, prevented } = preventable({});
    this.emit("close", event);
    if (prevented()) return;
    this.closed = true;
    this.emit("closed");
  }
}
