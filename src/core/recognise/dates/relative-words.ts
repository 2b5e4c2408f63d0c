import { fold } from '../words/fold';

const list = (words: string) => words.split('|').map((word) => fold(word).trim());

/** Words that stand for the number one. Folded, as all of these. */
export const ONE: ReadonlySet<string> = new Set(
  list(
    'a|an|one|ein|einem|einer|einen|eine|un|une|una|uno|een|um|uma|en|ett|et|yksi|bir|egy|o|один|одну|один|jeden|jednu|jedną|jednym|ένα|μία|ένας|一',
  ),
);

export const APPROXIMATELY = list(
  'about|around|approximately|approx|almost|nearly|less than|roughly|etwa|ungefähr|ca|circa|rund|fast|knapp|environ|presque|moins de|aprox|aproximadamente|alrededor de|unos|unas|casi|quasi|ongeveer|bijna|cerca de|quase|około|prawie|mniej niż|cirka|ungefär|nästan|omtrent|næsten|omkring|nesten|noin|melkein|yaklaşık|около|почти|приблизно|близько|майже|přibližně|asi|skoro|körülbelül|majdnem|περίπου|σχεδόν|aproximativ|aproape|sekitar|hampir|حوالي|ประมาณ|約|约|大约|大約|약|およそ',
);

export const MORE_THAN = list(
  'more than|over|mehr als|über|plus de|más de|más|più di|oltre|meer dan|ruim|mais de|ponad|więcej niż|mer än|över|mere end|over|mer enn|yli|fazla|более|больше|понад|více než|több mint|πάνω από|peste|mai mult de|lebih dari|أكثر من|มากกว่า|超过|超過|이상|以上',
);

export const JUST_NOW = list(
  'just now|moments ago|a moment ago|few seconds ago|a few minutes ago|seconds ago|gerade eben|vor wenigen sekunden|vor einigen sekunden|vor ein paar sekunden|vor wenigen minuten|à l’instant|il y a quelques secondes|il y a quelques instants|ahora mismo|hace unos segundos|hace un momento|proprio ora|poco fa|pochi secondi fa|qualche secondo fa|zojuist|agora mesmo|agora há pouco|przed chwilą|just nu|lige nu|akkurat nå|juuri nyt|hetki sitten|たった今|ついさっき|刚刚|剛剛|刚才|방금|az önce|şimdi|только что|щойно|právě teď|před chvílí|éppen most|μόλις τώρα|chiar acum|baru saja|الآن|เมื่อสักครู่',
);

/** "within the last month": from then until now. */
export const WITHIN =
  /(?:within|in|during|over) (?:the )?(?:last|past) |(?:in den|innerhalb der) letzten |au cours des |ces dernier|(?:en los|en las) ultim|negli ultimi|nelle ultime|(?:in de )laatste|nos ultimos|nas ultimas|w ciagu ostatni|(?:de )senaste|de seneste|過去|以内|以內/;
