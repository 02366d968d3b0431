/** The usual kinds of aid as lists call them: plurals, short forms and everyday words, in Russian, Kazakh and English. Data, and one reader of whole texts. */
import { headingKey } from "./headings";
import { remembering } from "../remember";

/** By the code of the kind; `*` ends a word that goes on. A text means a kind only as a whole: "масло" is no mask. */
const ITEM_WORDS: Readonly<Record<string, string>> = {
  grocery_set:
    "продуктов* набор*, набор* продуктов*, прод набор*, продуктов* корзин*, прод корзин*, корзин* продуктов*, продуктов* пакет*, прод пакет*, продуктов* паек, продуктов* пайк*, сухпай*, сух паек, "
    + "продукты, продукты питания, продукт* питан*, набор* продуктов питания, продуктов* помощь, азық түлік*, азық түлік жиынтық*, азық түлік себет*, азық түлік пакет*, азық түлік қоржын*, азық түлік көмек*, food set*, food basket*, food parcel*, groceries",
  lunch: "обеды, обед*, комплексн* обед*, түскі ас*, түскі тамақ*, lunches",
  hot_meal: "горяч* питан*, горяч* обед*, горяч* ед*, горяч* блюд*, ыстық тамақ*, ыстық ас*, ыстық түскі ас*, hot meals, hot food",
  mask: "маски, масок, маска*, защитн* маск*, медицинск* маск*, тканев* маск*, бетперде*, медициналық бетперде*, маскалар, masks, face mask*",
  hygiene_set: "гигиеническ* набор*, набор* гигиен*, гиг набор*, средств* гигиены, гигиена, бытов* хими*, гигиена* жиынтық*, гигиеналық жиынтық*, hygiene kit*, hygiene sets",
  clothing: "вещи, одежда*, одежды, теплая одежда, киім*, киім кешек*, clothes",
  medicine: "лекарств*, медикамент*, препарат*, дәрі*, дәрі дәрмек*, medicines, drugs",
  flour: "мука, муки, мешок муки, ұн*, flour",
  water: "вода, воды, питьев* вод*, бутилированн* вод*, су, ауыз су*, water",
  coal: "уголь, угля, көмір*, coal",
  money: "деньги, денежн* помощ*, ден помощ*, денежн* средств*, материальн* помощ*, мат помощ*, ақша*, ақшалай көмек*, материалдық көмек*, money, cash",
  errand: "доставка*, доставк* на дом, доставк* продуктов, жеткізу*, үйге жеткізу*, home deliveries, delivery",
  social_aid: "соц* помощ*, социальн* помощ*, әлеуметтік көмек*, social help",
};

const PHRASES = Object.entries(ITEM_WORDS).flatMap(([code, list]) => list.split(",").map((phrase) => ({ code, words: headingKey(phrase).split(" ") })));

/** The code of a usual kind of aid; null for any other text. What stands in brackets says no more than which of them. */
export const itemCodeOf = remembering((text): string | null => {
  const words = headingKey(text.replace(/\([^)]*\)?/gu, " ").replaceAll("*", " ")).split(" ");
  return PHRASES.find((phrase) => phrase.words.length === words.length && phrase.words.every((part, at) => (part.endsWith("*") ? words[at]?.startsWith(part.slice(0, -1)) : words[at] === part)))?.code ?? null;
});
