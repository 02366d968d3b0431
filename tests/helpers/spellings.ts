/** Made-up heads of households with names as people have them, and the same names as another clerk would write them. */

const FAMILIES = ["Әбдіқадыр", "Қалиев", "Өтегенов", "Жұмағали", "Сәрсенбай", "Тілеубердиев", "Нұрғазиев", "Мұқаш", "Ізбасаров", "Бөкенбаев", "Қосқұлақ", "Дүйсенов", "Ерғали", "Шәкіров", "Оңдасынов", "Қаржаубай", "Тоқсанбаев", "Үмбетов", "Арыстанғали", "Есмағамбет", "Жаңбырбай", "Көшербай", "Мәмбетов", "Ордабай", "Рүстемов", "Сүйінғали", "Тұрсынбай", "Байдәулет", "Молдағали", "Шоңбасов", "Аманқос", "Қырықбай"];
const GIVEN = ["Әлихан", "Бекзат", "Ғани", "Дәурен", "Ержан", "Жәнібек", "Қанат", "Мақсат", "Нұрлан", "Олжас", "Рүстем", "Саят", "Темірлан", "Ұлан", "Шыңғыс", "Ілияс"];

/** Distinct people (at most 512), no two born on one day. */
export function householdHeads(count: number): readonly { readonly name: string; readonly born: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const born = new Date(Date.UTC(1952, 0, 5 + at * 31)).toISOString().slice(0, 10);
    return { name: `${FAMILIES[at % FAMILIES.length]} ${GIVEN[Math.floor(at / FAMILIES.length)]}`, born: born.split("-").reverse().join(".") };
  });
}

const RUSSIAN: Readonly<Record<string, string>> = { ә: "а", қ: "к", ғ: "г", ң: "н", ө: "о", ұ: "у", ү: "у", і: "и", һ: "х" };
const LATIN: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ш: "sh", ы: "y",
};
const respelled = (name: string, letters: Readonly<Record<string, string>>): string =>
  [...name].map((letter) => {
    const spelled = letters[letter.toLowerCase()] ?? letter.toLowerCase();
    return letter === letter.toLowerCase() ? spelled : spelled.replace(/^./u, (first) => first.toUpperCase());
  }).join("");

/** By turns: as it is, in Russian letters, given name first, in Latin. */
export function otherwiseSpelled(name: string, turn: number): string {
  const russian = respelled(name, RUSSIAN);
  const [family = "", given = ""] = russian.split(" ");
  return [name, russian, `${given} ${family}`, respelled(russian, LATIN)][turn % 4] ?? name;
}
