# SPDX-License-Identifier: GPL-2.0-or-later
"""What seed.py writes in each language: a table, so that a further language is a further entry.

MONTHS and `date` print a day, `dated` a resolution with its day in running text, `place` a numbered paragraph.
`strange` are words that no resolution has, `no` a word that turns a sentence into its contrary, `blank`
what stands between words. The sentences are: held (says a text), press (a quotation in two halves),
cut (one with words left out), first (the citation comes first), before (text, then date), settled (by
a text of a date), see (a place), block (a quotation set off), two (of two texts), other (nobody's text).
"""

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيه يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}

LANGUAGES = {
    "en": {
        "date": "{day} {month} {year}", "dated": "General Assembly resolution {number} of {date}",
        "place": "para. {number}", "blank": " ", "strange": ["lanterns", "obstinate", "seldom"], "no": "not",
        "held": "The Assembly held that “{w}” ({cite}).",
        "press": "\"{a},\" the resolution said, \"{b}\" ({cite}).",
        "cut": "It is said that «{a} {mark} {b}» in {cite}.",
        "first": "According to {cite}, “{w}”.",
        "before": "In {dated} the Assembly spoke of “{w}”.",
        "settled": "The matter was settled by {dated}.",
        "see": "See {cite}, on this.",
        "block": "As {cite} puts it:\n\n> {w}",
        "two": "One text has “{w}” ({cite}), another one has “{v}” ({other}).",
        "other": "A minister told reporters that “nothing of the kind was ever promised to anybody on our "
                 "side of the table number {n}”.",
    },
    "fr": {
        "date": "{day} {month} {year}", "dated": "la résolution {number} de l’Assemblée générale du {date}",
        "place": "par. {number}", "blank": " ", "strange": ["lanternes", "obstiné", "jadis"], "no": "jamais",
        "held": "L’Assemblée a déclaré : « {w} » ({cite}).",
        "press": "« {a} », dit la résolution, « {b} » ({cite}).",
        "cut": "On lit « {a} {mark} {b} » dans {cite}.",
        "first": "D’après {cite}, «\u00a0{w}\u00a0».",
        "before": "Dans {dated}, l’Assemblée parle de « {w} ».",
        "settled": "La question a été tranchée par {dated}.",
        "see": "Voir à ce sujet {cite}.",
        "block": "Ainsi dans {cite} :\n\n> {w}",
        "two": "Un texte dit « {w} » ({cite}), un autre « {v} » ({other}).",
        "other": "Un ministre a dit à la presse que « rien de tel n’avait jamais été promis à quiconque de "
                 "notre côté de la table numéro {n} ».",
    },
    "es": {
        "date": "{day} de {month} de {year}", "dated": "la resolución {number} de la Asamblea General, de {date}",
        "place": "párr. {number}", "blank": " ", "strange": ["linternas", "obstinado", "antaño"], "no": "no",
        "held": "La Asamblea declaró: “{w}” ({cite}).",
        "press": "«{a}», dice la resolución, «{b}» ({cite}).",
        "cut": "Se lee «{a} {mark} {b}» en {cite}.",
        "first": "Según {cite}, «{w}».",
        "before": "En {dated}, la Asamblea habla de «{w}».",
        "settled": "El asunto quedó resuelto en {dated}.",
        "see": "Véase al respecto {cite}.",
        "block": "Así consta en {cite}:\n\n> {w}",
        "two": "Un texto dice «{w}» ({cite}), otro «{v}» ({other}).",
        "other": "Un ministro dijo a la prensa que «nada por el estilo se había prometido nunca a nadie de "
                 "nuestro lado de la mesa número {n}».",
    },
    "ru": {
        "date": "{day} {month} {year} года", "dated": "резолюции {number} Генеральной Ассамблеи от {date}",
        "place": "п. {number}", "blank": " ", "strange": ["фонарей", "упрямый", "изредка"], "no": "не",
        "held": "Ассамблея заявила: «{w}» ({cite}).",
        "press": "«{a}», — говорится в тексте, — «{b}» ({cite}).",
        "cut": "Сказано «{a} {mark} {b}» в {cite}.",
        "first": "Согласно {cite}, «{w}».",
        "before": "В {dated} Ассамблея говорит: «{w}».",
        "settled": "Вопрос был решён в {dated}.",
        "see": "Об этом см. {cite}.",
        "block": "Так сказано в {cite}:\n\n> {w}",
        "two": "В одном тексте «{w}» ({cite}), в другом «{v}» ({other}).",
        "other": "Министр сказал журналистам, что «ничего подобного никогда никому не обещали на нашей "
                 "стороне стола номер {n}».",
    },
    "ar": {
        "date": "{day} {month} {year}", "dated": "قرار الجمعية العامة {number} المؤرخ {date}",
        "place": "الفقرة {number}", "blank": " ", "strange": ["الفوانيس", "عنيد", "نادرا"], "no": "لا",
        "held": "قالت الجمعية: ”{w}“ ({cite}).",
        "press": "”{a}“، كما جاء في القرار، ”{b}“ ({cite}).",
        "cut": "وجاء فيه «{a} {mark} {b}» في {cite}.",
        "first": "وفقا للوثيقة {cite}، «{w}».",
        "before": "في {dated} تحدثت الجمعية عن «{w}».",
        "settled": "وقد حسمت المسألة في {dated}.",
        "see": "انظر في هذا الشأن {cite}.",
        "block": "كما ورد في {cite}:\n\n> {w}",
        "two": "في نص أول «{w}» ({cite})، وفي نص آخر «{v}» ({other}).",
        "other": "قال وزير للصحفيين «لم يوعد أحد قط بشيء من هذا القبيل في جانبنا من المائدة رقم {n}».",
    },
    "zh": {
        "date": "{year}年{month}月{day}日", "dated": "大会{date}第{number}号决议",
        "place": "第{number}段", "blank": "", "strange": ["灯笼", "顽固", "昔日"], "no": "不",
        "held": "大会表示“{w}”（{cite}）。",
        "press": "“{a}”，决议说，“{b}”（{cite}）。",
        "cut": "{cite}说“{a}{mark}{b}”。",
        "first": "根据{cite}，“{w}”。",
        "before": "{dated}谈到“{w}”。",
        "settled": "这个问题已由{dated}解决。",
        "see": "参见{cite}。",
        "block": "如{cite}所述：\n\n> {w}",
        "two": "一份案文说“{w}”（{cite}），另一份说“{v}”（{other}）。",
        "other": "一位部长对记者说，“在第{n}号桌子我们这一边从来没有人得到过这样的许诺”。",
    },
}
