/** What cannot be a person's name: no letter in it, a formula, or the error that one left behind ("=СУММ(1)", "#ЗНАЧ!", "12"). */
export const isNoName = (text: string): boolean => text.trim() !== "" && (!/\p{L}/u.test(text) || /^\s*[=+@#]/u.test(text));
