/** What the hosts themselves say, in the terminal, in the menu and on the page before the window opens. */
import type { Language } from "../../shared/contract/base";
import type { MenuWords } from "../window/menu";

export interface HostWords {
  readonly language: Language;
  readonly openThis: string;
  readonly anotherAddress: string;
  readonly alreadyOpen: string;
  readonly portTaken: (port: number) => string;
  readonly closing: string;
  readonly closed: string;
  readonly doorTitle: string;
  readonly doorText: string;
  readonly cannotStart: string;
  readonly menu: MenuWords;
}

export const HOST_WORDS: Readonly<Record<Language, HostWords>> = {
  ru: {
    language: "ru",
    openThis: "Откройте в браузере этот адрес. Он действует один раз:",
    anotherAddress: "Нужен новый адрес - нажмите Enter. Закончить работу - Ctrl+C.",
    alreadyOpen: "Эта база уже открыта. Новый адрес для браузера:",
    portTaken: (port) => `Порт ${port} занят другой программой. Укажите другой: --port N, или не указывайте порт вовсе.`,
    closing: "Закрываем базу...",
    closed: "База закрыта, всё сохранено.",
    doorTitle: "Эта страница закрыта",
    doorText: "Откройте адрес, который Ерікті показывает в своём окне терминала. Адрес действует один раз; чтобы получить новый, нажмите там Enter.",
    cannotStart: "Ерікті не удалось запустить",
    menu: {
      program: "Программа", folder: "Открыть папку с данными", quit: "Выйти",
      edit: "Правка", undo: "Отменить", redo: "Повторить", cut: "Вырезать", copy: "Копировать", paste: "Вставить", selectAll: "Выделить всё",
      view: "Вид", zoomIn: "Крупнее", zoomOut: "Мельче", usualSize: "Обычный размер", fullScreen: "Во весь экран",
    },
  },
  kk: {
    language: "kk",
    openThis: "Мына мекенжайды браузерде ашыңыз. Ол бір рет қана жарамды:",
    anotherAddress: "Жаңа мекенжай керек болса, Enter басыңыз. Жұмысты аяқтау үшін - Ctrl+C.",
    alreadyOpen: "Бұл база ашық тұр. Браузерге арналған жаңа мекенжай:",
    portTaken: (port) => `${port} портын басқа бағдарлама алып тұр. Басқасын көрсетіңіз: --port N, немесе портты мүлде көрсетпеңіз.`,
    closing: "База жабылып жатыр...",
    closed: "База жабылды, бәрі сақталды.",
    doorTitle: "Бұл бет жабық",
    doorText: "Ерікті терминал терезесінде көрсеткен мекенжайды ашыңыз. Мекенжай бір рет қана жарамды; жаңасын алу үшін сол жерде Enter басыңыз.",
    cannotStart: "Ерікті іске қосылмады",
    menu: {
      program: "Бағдарлама", folder: "Деректер қалтасын ашу", quit: "Шығу",
      edit: "Өңдеу", undo: "Болдырмау", redo: "Қайталау", cut: "Қиып алу", copy: "Көшіру", paste: "Қою", selectAll: "Бәрін белгілеу",
      view: "Көрініс", zoomIn: "Үлкейту", zoomOut: "Кішірейту", usualSize: "Қалыпты өлшем", fullScreen: "Толық экран",
    },
  },
  en: {
    language: "en",
    openThis: "Open this address in a browser. It works once:",
    anotherAddress: "Press Enter for a new address, Ctrl+C to finish.",
    alreadyOpen: "This office is open already. A new address for the browser:",
    portTaken: (port) => `Port ${port} is taken by another program. Name another with --port N, or name none.`,
    closing: "Closing the office...",
    closed: "The office is closed, everything is saved.",
    doorTitle: "This page is closed",
    doorText: "Open the address that Erikti shows in its terminal window. It works once; press Enter there for a new one.",
    cannotStart: "Erikti could not start",
    menu: {
      program: "Program", folder: "Open the data folder", quit: "Quit",
      edit: "Edit", undo: "Undo", redo: "Redo", cut: "Cut", copy: "Copy", paste: "Paste", selectAll: "Select all",
      view: "View", zoomIn: "Larger", zoomOut: "Smaller", usualSize: "Usual size", fullScreen: "Full screen",
    },
  },
};
