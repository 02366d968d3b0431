/**
 * A pure function of one text that remembers its answers: the same few thousand names come back in hundreds of thousands
 * of records. Forgets everything at once when it has kept `most` answers, so that it never grows beyond that.
 */
export function remembering<Answer>(answerTo: (text: string) => Answer, most = 20_000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = answerTo(text);
    known.set(text, answer);
    return answer;
  };
}
