import { Anchor } from "@mantine/core";
import { addressOfLink, linksOf } from "../../shared/domain/links";

/** Each page of a text as a way of its own; what is no address stays words. */
export function Links({ text }: { text: string }) {
  return linksOf(text).map((link) => {
    const address = addressOfLink(link);
    // Tall enough to be hit by a finger (WCAG 2.5.8).
    return <div key={link} style={{ minHeight: 24 }}>{address === null ? link : <Anchor href={address} target="_blank" rel="noreferrer" size="sm">{link}</Anchor>}</div>;
  });
}
