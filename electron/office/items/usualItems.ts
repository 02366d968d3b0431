import type { ItemFields } from "../../../shared/contract/items";

/** The kinds of aid every office starts with. Codes never change: wording and figures know them. */
export const USUAL_ITEMS: readonly (ItemFields & { readonly code: string })[] = [
  { code: "grocery_set", nameRu: "Продуктовый набор", nameKk: "Азық-түлік жиынтығы", nameEn: "Grocery set", unit: "set", category: "food" },
  { code: "lunch", nameRu: "Обед", nameKk: "Түскі ас", nameEn: "Lunch", unit: "serving", category: "meal" },
  { code: "hot_meal", nameRu: "Горячее питание", nameKk: "Ыстық тамақ", nameEn: "Hot meal", unit: "serving", category: "meal" },
  { code: "mask", nameRu: "Маска", nameKk: "Бетперде", nameEn: "Mask", unit: "piece", category: "protection" },
  { code: "hygiene_set", nameRu: "Гигиенический набор", nameKk: "Гигиеналық жиынтық", nameEn: "Hygiene set", unit: "set", category: "hygiene" },
  { code: "clothing", nameRu: "Одежда", nameKk: "Киім", nameEn: "Clothing", unit: "piece", category: "other" },
  { code: "medicine", nameRu: "Лекарства", nameKk: "Дәрі-дәрмек", nameEn: "Medicine", unit: "piece", category: "other" },
  { code: "flour", nameRu: "Мука", nameKk: "Ұн", nameEn: "Flour", unit: "kilogram", category: "food" },
  { code: "water", nameRu: "Питьевая вода", nameKk: "Ауыз су", nameEn: "Drinking water", unit: "litre", category: "food" },
  { code: "coal", nameRu: "Уголь", nameKk: "Көмір", nameEn: "Coal", unit: "tonne", category: "other" },
  { code: "money", nameRu: "Денежная помощь", nameKk: "Ақшалай көмек", nameEn: "Money", unit: "tenge", category: "money" },
  { code: "errand", nameRu: "Доставка на дом", nameKk: "Үйге жеткізу", nameEn: "Home delivery", unit: "trip", category: "service" },
  { code: "social_aid", nameRu: "Социальная помощь", nameKk: "Әлеуметтік көмек", nameEn: "Social aid", unit: "set", category: "other" },
];
