// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>

#include "searcher/manuscript/back_references.hpp"
#include "tests/catch.hpp"

using namespace chancery;

namespace {

struct BackReferencesRow {
    std::string text;
    std::string found;  ///< of the back references alone: "SYMBOL#PLACES SYMBOL ..."
};

std::string resolved(const std::string& text) {
    const auto plain = reference::finder::find_citations(text);
    std::string found;
    for (const auto& find : manuscript::with_back_references(text, plain)) {
        bool printed = false;
        for (const auto& other : plain) printed = printed || other.begin == find.begin;
        if (printed) continue;
        CHECK(find.certainty >= reference::finder::Certainty::likely);
        found += (found.empty() ? "" : " ") + find.symbol.name;
        if (!find.places.empty()) found += "#" + reference::to_string(find.places);
    }
    return found;
}

}  // namespace

TEST_CASE("back references: the citation just before is meant, in every language", "[manuscript]") {
    const auto row = GENERATE(values<BackReferencesRow>({
        {"See A/70/174, para. 13. Ibid., para. 24.", "A/70/174#24"},
        {"It is so (A/70/174, para. 13). It was so, too (ibid.).", "A/70/174#13"},
        {"See A/70/174, para. 13. See ibid., paras. 5 and 6.", "A/70/174#5,6"},
        {"[^1]: A/70/174.\n\n[^2]: Ibid., para. 24.\n\n[^3]: Ibid., para. 25.",
         "A/70/174#24 A/70/174#25"},
        {"[^1]: A/70/174, para. 13.\n[^2]: Id.\n", "A/70/174#13"},
        {"[^1]: A/70/174, para. 13.\n\n[^2]: Ibid., p. 4.\n", "A/70/174#p4"},
        {"[^1]: A/70/174, para. 13.\n\n[^2]: Loc. cit.\n", "A/70/174#13"},
        {"[^1]: Siehe A/70/174.\n\n[^2]: Ebd., Ziff. 24.\n", "A/70/174"},
        {"[^1]: Voir A/70/174, par. 13.\n\n[^2]: Ibid., par. 24.\n", "A/70/174#24"},
        {"[^1]: Véase A/70/174, párr. 13.\n\n[^2]: Ibíd., párr. 24.\n", "A/70/174#24"},
        {"[^1]: См. A/70/174, пункт 13.\n\n[^2]: Там же, пункт 24.\n", "A/70/174#24"},
        {"[^1]: A/70/174，第13段。\n\n[^2]: 同上，第24段。\n", "A/70/174#24"},
        {"[^1]: A/70/174، الفقرة 13.\n\n[^2]: المرجع نفسه، الفقرة 24.\n", "A/70/174#24"},
    }));
    CAPTURE(row.text);
    CHECK(resolved(row.text) == row.found);
}

TEST_CASE("back references: where another source may be meant, none is found", "[manuscript]") {
    const std::string text = GENERATE(
        as<std::string>(), "Ibid., para. 5.", "See A/70/174 and A/68/98. Ibid., para. 5.",
        "[^1]: A/70/174.\n\n[^2]: Smith, Lanterns, vol. 2.\n\n[^3]: Ibid., para. 5.",
        "[^1]: A/70/174; Smith, Lanterns, p. 7 f.\n\n[^2]: Ibid., p. 9.",
        "See A/70/174. Smith wrote on lanterns (2019). Ibid., para. 5.",
        "See A/70/174.\n\nAnother paragraph. Ibid., para. 5.",
        "See A/70/174.[^1]\n\n[^1]: Ibid., para. 5.", "See A/70/174. Smith, ibid., para. 5.",
        "A/70/174 has ibidematic words and an Idaho.", "See A/70/174. Smith, op. cit., para. 5.");
    CAPTURE(text);
    CHECK(resolved(text).empty());
}

TEST_CASE("back references: a note is meant by its number, in every language", "[manuscript]") {
    const auto row = GENERATE(values<BackReferencesRow>({
        {"[^1]: A/70/174, para. 13.\n[^2]: A/68/98.\n[^3]: Supra note 1, para. 24.\n",
         "A/70/174#24"},
        {"[^1]: A/70/174, para. 13.\n[^2]: A/68/98.\n[^3]: See GGE Report (n 1) para 24.\n",
         "A/70/174#24"},
        {"[^1]: A/70/174.\n[^2]: A/68/98.\n[^3]: Above n 1, paras 5-7.\n[^4]: Ibid.\n",
         "A/70/174#5..7 A/70/174#5..7"},
        {"[^1]: A/70/174, para. 13.\n\n[^2]: A/68/98.\n\n[^3]: Note 1 above.\n", "A/70/174"},
        {"As said (n 1).\n\n[^1]: A/70/174, para. 13.\n", "A/70/174"},
        {"[^1]: Voir A/70/174.\n[^2]: Supra note 1, par. 24.\n", "A/70/174#24"},
        {"[^1]: Véase A/70/174.\n[^2]: Supra nota 1, párr. 24.\n", "A/70/174#24"},
        {"[^1]: См. A/70/174.\n[^2]: См. сноску 1, пункт 24.\n", "A/70/174#24"},
        {"[^1]: A/70/174。\n[^2]: 前注1，第24段。\n", "A/70/174#24"},
        {"[^1]: A/70/174.\n[^2]: انظر الحاشية 1، الفقرة 24.\n", "A/70/174#24"},
        // The work stands beside it, or it is not clear which one is meant.
        {"[^1]: A/70/174.\n[^2]: A/70/174 (n 1), para. 24.\n", ""},
        {"[^1]: A/70/174; A/68/98.\n[^2]: Supra note 1, para. 24.\n", ""},
        {"[^1]: A/70/174; Smith, Lanterns, p. 7 f.\n[^2]: Smith, supra note 1, p. 9.\n", ""},
        {"[^1]: Smith, Lanterns.\n[^2]: Smith, supra note 1, para. 9.\n", ""},
        {"[^1]: A/70/174.\n[^2]: Supra note 7, para. 24; (n 12/3).\n", ""},
        {"[^1]: A/70/174.\nIn (note 1 it began, supranote 1.\n", ""},
    }));
    CAPTURE(row.text);
    CHECK(resolved(row.text) == row.found);
}
