/** Invented people of Mangystau. Every choice follows a fixed sequence, so that each run makes the same people. */

/** Numbers that look like chance and come the same each time (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 up to and without `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new RangeError("nothing to choose from");
    return found;
  }
}

const MALE_KK = [
  "Асқар", "Данияр", "Нұрлан", "Серік", "Ерлан", "Мақсат", "Жасұлан", "Бекзат", "Айбек", "Қайрат", "Талғат", "Руслан", "Әділет", "Бауыржан", "Мирас", "Олжас",
  "Темірлан", "Арман", "Дәурен", "Ғалым", "Ізбасар", "Өтеген", "Қуаныш", "Әлібек", "Санжар", "Дінмұхамед", "Нұрсұлтан", "Есет", "Оразбай", "Жанболат",
];
const FEMALE_KK = [
  "Айгүл", "Жанар", "Гүлнұр", "Әлия", "Сәуле", "Динара", "Мәдина", "Айдана", "Ақмарал", "Үміт", "Қарлығаш", "Назгүл", "Шолпан", "Аружан", "Томирис", "Інжу",
  "Әсел", "Меруерт", "Зарина", "Гүлсім", "Балжан", "Алтын", "Раушан", "Бибігүл", "Нұргүл", "Жұлдыз", "Аяулым", "Дильназ", "Өміргүл", "Ғазиза",
];
const FAMILY_KK = [
  "Ахметов", "Сәрсенбаев", "Қуанышев", "Өмірзақов", "Нұрланов", "Әбенов", "Ғалымов", "Ержанов", "Жұмабаев", "Тілеулі", "Бекмұратов", "Қосбармақов", "Есенов",
  "Төлегенов", "Шаңғытбаев", "Құлманов", "Әлжанов", "Сүйінов", "Оңдасынов", "Қабылов", "Мыңбаев", "Тұрғанов", "Дүйсенов", "Жаңабаев", "Ізтілеуов", "Бөлекбаев",
  "Сарыбаев", "Кенжебаев", "Маңғыбаев", "Үсенов", "Байсалов", "Көшербаев", "Досанов", "Қонысбаев", "Рахметов",
];
const MALE_RU = ["Александр", "Сергей", "Дмитрий", "Андрей", "Игорь", "Виктор", "Николай", "Олег", "Артём", "Максим"];
const FEMALE_RU = ["Ольга", "Наталья", "Елена", "Ирина", "Татьяна", "Светлана", "Марина", "Анна", "Екатерина", "Вера"];
const FAMILY_RU = ["Ковалёв", "Морозов", "Лебедев", "Соколов", "Зайцев", "Тихонов", "Громов", "Белов", "Фёдоров", "Кузнецов", "Орлов", "Семёнов"];
const PATRONYMIC_RU: readonly (readonly [male: string, female: string])[] = [
  ["Сергеевич", "Сергеевна"], ["Викторович", "Викторовна"], ["Николаевич", "Николаевна"], ["Андреевич", "Андреевна"], ["Петрович", "Петровна"], ["Олегович", "Олеговна"],
];

export interface InventedName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly sex: "female" | "male";
}

/** A name as people in the region bear it; about one in seven is Russian. */
export function inventName(chance: Chance): InventedName {
  const sex = chance.below(2) === 0 ? "female" : "male";
  const female = sex === "female";
  const ended = (family: string): string => (female && /[оеё]в$/u.test(family) ? `${family}а` : family);
  if (chance.below(7) === 0) {
    const patronymic = chance.pick(PATRONYMIC_RU);
    return { sex, family: ended(chance.pick(FAMILY_RU)), given: chance.pick(female ? FEMALE_RU : MALE_RU), patronymic: patronymic[female ? 1 : 0] };
  }
  const father = chance.pick(MALE_KK);
  return { sex, family: ended(chance.pick(FAMILY_KK)), given: chance.pick(female ? FEMALE_KK : MALE_KK), patronymic: `${father}${female ? "қызы" : "ұлы"}` };
}
