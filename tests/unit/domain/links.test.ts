import { describe, expect, it } from "vitest";
import { addressOfLink, linksOf } from "../../../shared/domain/links";

describe("pages named in one text", () => {
  it.each([
    ["https://instagram.com/orda\nhttps://facebook.com/orda\n\nhttps://youtube.com/@orda", ["https://instagram.com/orda", "https://facebook.com/orda", "https://youtube.com/@orda"]],
    ["https://instagram.com/orda https://facebook.com/orda", ["https://instagram.com/orda", "https://facebook.com/orda"]],
    ["instagram.com/orda, facebook.com/orda; youtube.com", ["instagram.com/orda", "facebook.com/orda", "youtube.com"]],
    ["https://example.kz/?a=1,2", ["https://example.kz/?a=1,2"]],
    ["страница молодёжного центра", ["страница молодёжного центра"]],
    ["  ", []],
  ])("%j are %j", (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it.each([
    ["https://instagram.com/orda", "https://instagram.com/orda"],
    ["instagram.com/orda", "https://instagram.com/orda"],
    ["ерікті.қаз", "https://ерікті.қаз"],
    ["@orda", null],
    ["страница центра", null],
    ["javascript:alert(1)", null],
  ])("%s leads to %s", (link, address) => {
    expect(addressOfLink(link)).toBe(address);
  });
});
