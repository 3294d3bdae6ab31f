// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "indexer/text/language_guess.hpp"
#include "tests/catch.hpp"

using chancery::text::guessed_language;

TEST_CASE("language guess: by script and by small words", "[language][text]") {
    struct LanguageGuessRow {
        std::string text, language;
    };
    const auto row = GENERATE(values<LanguageGuessRow>({
        {"The lanterns of the harbour were lit by the keepers and they are in the street.", "en"},
        {"Les lanternes du port ont été allumées par les gardiens et sont dans la rue.", "fr"},
        {"Las linternas del puerto se encendieron por los guardias y están en la calle.", "es"},
        {"Фонари в гавани были зажжены, и они стоят на улице, как и для всех.", "ru"},
        {"أضيئت الفوانيس في الميناء", "ar"},
        {"港口的灯笼被点亮了", "zh"},
        {"Malta 14, Norway 15", ""},
        {"", ""},
    }));
    INFO(row.text);
    CHECK(guessed_language(row.text) == row.language);
}
