import type { NamedText } from './texts.ts';

const ARTICLE = `# Harbor vote splits the council

LARKHAVEN — Mayor Ana Ruiz called the vote “a turning point for every coastal town,” and told reporters that the council had “done what nobody thought it would.” “We are not done,” she said. “We have barely begun.”

The plan, which the harbor board described as “a fair share of a hard bargain,” passed by a single vote. Councilor Jon Berg, who opposed it, said it was “a tax on rain.” “You can’t build a wall out of paper,” Berg said. “And you can’t pay for one with promises, either.”

According to the board’s report, the pumps are “hopelessly late,” and the wall “will not hold another winter.” The union rejects further talks, as well as another “useless” survey; its chair, Mira Okafor, wrote that members were “tired of being measured and never paid.”

“Who pays?” Okafor asked. “That is the only question, and it is the one that nobody in that hall will answer.”

Ruiz dismissed the criticism as “the usual noise before a hard choice,” while Berg warned that the fund is “empty before it is opened.” A spokesman for the ministry, Tom Hale, declared that “no town will be left to the sea,” adding that the ministry “stands behind every foot of the wall.”

In a letter in June, Harbor Master Ilse Brandt recalled the old wall: “It was built in a week and mended for forty years. My father called it ‘the last wall,’ and he laughed each time.” She urged the council to “look at the tide tables, not at the polls.”

“I don’t say they are wrong,” Brandt added. “I say the sea has never read a budget.”
`;

/** A news article in which nearly every sentence quotes somebody, with other figures in each round. */
export function quoteDense(size: number): NamedText {
  let text = '';
  for (let round = 0; text.length < size; round++)
    text += `${ARTICLE.replace('forty', String(40 + round))}\nIt was round ${round}.\n\n`;
  return { name: 'a news article full of quotes', text };
}
