import type {
  CustomScheme, Dialog, Display, IpcMain, Menu, MenuItemConstructorOptions, Protocol, Rectangle, SaveDialogOptions, SaveDialogReturnValue, Screen, Session, Shell,
} from "electron";
import { EventEmitter } from "node:events";
import type { WindowDouble } from "./windows";

type PageRequest = Parameters<Parameters<Protocol["handle"]>[1]>[0];

export class ProtocolDouble implements Pick<Protocol, "handle" | "registerSchemesAsPrivileged"> {
  readonly schemes: CustomScheme[] = [];
  private readonly handlers = new Map<string, Parameters<Protocol["handle"]>[1]>();

  constructor(private readonly isReady: () => boolean) {}

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (this.isReady()) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    this.schemes.push(...schemes);
  }

  handle(scheme: string, handler: Parameters<Protocol["handle"]>[1]): void {
    if (!this.isReady()) throw new Error("Session can only be received when app is ready");
    this.handlers.set(scheme, handler);
  }

  /** What a page gets for an address of a handled scheme. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const handler = this.handlers.get(new URL(url).protocol.replace(":", ""));
    if (!handler) throw new Error(`Nobody answers ${url}`);
    return handler(new Request(url, init) as PageRequest);
  }
}

type SessionUsed = Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "setDisplayMediaRequestHandler">;

/** Keeps the handlers; without one Electron would give what is asked for. */
export class SessionDouble implements SessionUsed {
  requestHandler: Parameters<Session["setPermissionRequestHandler"]>[0] = null;
  checkHandler: Parameters<Session["setPermissionCheckHandler"]>[0] = null;
  deviceHandler: Parameters<Session["setDevicePermissionHandler"]>[0] = null;
  displayHandler: Parameters<Session["setDisplayMediaRequestHandler"]>[0] = null;

  setPermissionRequestHandler(handler: SessionDouble["requestHandler"]): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: SessionDouble["checkHandler"]): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: SessionDouble["deviceHandler"]): void {
    this.deviceHandler = handler;
  }

  setDisplayMediaRequestHandler(handler: SessionDouble["displayHandler"]): void {
    this.displayHandler = handler;
  }
}

export class DialogDouble implements Pick<Dialog, "showErrorBox"> {
  readonly errors: { title: string; content: string }[] = [];
  readonly asked: SaveDialogOptions[] = [];
  /** What the person does with the next dialog. */
  answer: (options: SaveDialogOptions) => SaveDialogReturnValue = () => ({ canceled: true, filePath: "" });

  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content });
  }

  async showSaveDialog(_window: WindowDouble, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    this.asked.push(options);
    return this.answer(options);
  }
}

export class ShellDouble implements Pick<Shell, "openExternal" | "openPath"> {
  readonly opened: string[] = [];

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }

  async openPath(path: string): Promise<string> {
    this.opened.push(path);
    return "";
  }
}

export class ScreenDouble implements Pick<Screen, "getPrimaryDisplay" | "getAllDisplays"> {
  constructor(
    private readonly areas: readonly Rectangle[],
    private readonly isReady: () => boolean,
  ) {}

  getAllDisplays(): Display[] {
    if (!this.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return this.areas.map((workArea, id) => ({ id, workArea, bounds: workArea }) as Display);
  }

  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays();
    if (!first) throw new Error("A double needs a display.");
    return first;
  }
}

export class MenuDouble {
  static bar: MenuItemConstructorOptions[] = [];
  static readonly popups: MenuItemConstructorOptions[][] = [];

  constructor(readonly template: MenuItemConstructorOptions[]) {}

  static buildFromTemplate(template: Parameters<typeof Menu.buildFromTemplate>[0]): MenuDouble {
    return new MenuDouble(template as MenuItemConstructorOptions[]);
  }

  static setApplicationMenu(menu: MenuDouble | null): void {
    MenuDouble.bar = menu?.template ?? [];
  }

  popup(): void {
    MenuDouble.popups.push(this.template);
  }
}

export class IpcMainDouble extends EventEmitter implements Pick<IpcMain, never> {}
