// SPDX-License-Identifier: GPL-2.0-or-later
//
// Every form of a word meets, and words that only look alike do not: each row is two texts, each a
// passage of its own in one shelf a language, and a search for one has to find the passage of the
// other (or must not). Through the real index and search(), so that analysis, compounds and query
// language are tested as a reader meets them.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "searcher/results/search.hpp"
#include "tests/catch.hpp"
#include "tests/support/editions.hpp"
#include "tests/support/folder.hpp"

namespace chancery::results {
namespace {

enum class How {
    apart,   ///< neither finds the other
    typed,   ///< a search for the first finds the second
    word,    ///< each finds the other
    phrase,  ///< each finds the other, in quotation marks too: the same words
};

struct Pair {
    const char *language, *one, *other;
    How how;
};

// clang-format off
const std::vector<Pair>& pairs() {
    static const std::vector<Pair> rows = {
        // British and American
        {"en", "behaviour", "behavior", How::word},
        {"en", "organisation", "organization", How::word},
        {"en", "organisations", "organization", How::word},
        {"en", "programme", "program", How::word},
        {"en", "programmes", "Programs", How::word},
        {"en", "defence", "defense", How::word},
        {"en", "licences", "license", How::word},
        {"en", "centre", "center", How::word},
        {"en", "centres", "Centers", How::word},
        {"en", "catalogue", "catalog", How::word},
        {"en", "dialogue", "dialogs", How::word},
        {"en", "analyse", "analyze", How::word},
        {"en", "analysing", "analyzed", How::word},
        {"en", "recognise", "recognize", How::word},
        {"en", "recognised", "recognizing", How::word},
        {"en", "utilisation", "utilization", How::word},
        {"en", "labour", "labor", How::word},
        {"en", "labelled", "labeled", How::word},
        {"en", "travelling", "traveling", How::word},
        {"en", "fulfil", "fulfill", How::word},
        {"en", "paediatric", "pediatric", How::word},
        {"en", "manoeuvre", "maneuver", How::word},
        {"en", "judgement", "judgment", How::word},
        {"en", "ageing", "aging", How::word},
        {"en", "towards", "toward", How::word},
        // inflection
        {"en", "States", "state", How::word},
        {"en", "policies", "policy", How::word},
        {"en", "women", "woman", How::word},
        {"en", "children", "child", How::word},
        {"en", "criteria", "criterion", How::word},
        {"en", "crises", "crisis", How::word},
        {"en", "analyses", "analysis", How::word},
        {"en", "undertaken", "undertake", How::word},
        {"en", "ICTs", "ICT", How::word},
        {"en", "CYBER", "cyber", How::phrase},
        {"en", "NORMS", "norm", How::word},
        {"en", "States\u2019", "State's", How::word},
        {"en", "State\u2019s", "State's", How::phrase},
        {"en", "States", "State\u2019s", How::word},
        // initialisms, numbers, symbols, places
        {"en", "U.N.", "UN", How::phrase},
        {"en", "U.S.A.", "USA", How::phrase},
        {"en", "U.N. Charter", "UN Charter", How::phrase},
        {"en", "1,500", "1500", How::phrase},
        {"en", "A/RES/73/27", "resolution A/RES/73/27 of 2018", How::typed},
        {"en", "73/27", "see A/RES/73/27", How::typed},
        {"en", "RES/73", "in A/RES/73/27", How::typed},
        {"en", "a/res/73/27", "A/RES/73/27", How::word},
        {"en", "A/C.1/73/L.27", "draft A/C.1/73/L.27", How::typed},
        {"en", "C.1", "text A/C.1/73/L.27", How::typed},
        {"en", "13 (c)", "13(c)", How::phrase},
        {"en", "para. 13 (c)", "paragraph 13 (c)", How::word},
        {"en", "2018-2021", "2018\u20132021", How::phrase},
        {"en", "2018", "the years 2018-2021", How::typed},
        {"en", "6 December 2021", "6 DECEMBER 2021", How::phrase},
        {"en", "2021-12-06", "on 2021-12-06", How::typed},
        {"en", "2021", "dated 06.12.2021", How::typed},
        {"en", "10.1.2", "item 10.1.2", How::typed},
        {"en", "10.1", "under 10.1.2", How::typed},
        {"en", "16.10", "target 16.10", How::typed},
        {"en", "un.org", "www.un.org", How::typed},
        {"en", "docs.un.org", "docs.un.org/en/A/RES/73/27", How::typed},
        // compounds
        {"en", "cyber-security", "cybersecurity", How::phrase},
        {"en", "cyber security", "cybersecurity", How::phrase},
        {"en", "cyber-security", "cyber security", How::phrase},
        {"en", "cyber\u2011security", "cyber-security", How::phrase},
        {"en", "cyber\u2010security", "Cyber security", How::phrase},
        {"en", "e-mail", "email", How::phrase},
        {"en", "e-mails", "email", How::word},
        {"en", "multi-stakeholder", "multistakeholder", How::phrase},
        {"en", "multi-stakeholders", "multistakeholder", How::word},
        {"en", "capacity-building", "capacity building", How::phrase},
        {"en", "capacity-building", "capacitybuilding", How::phrase},
        {"en", "long-term", "long term", How::phrase},
        {"en", "long-term", "longterm", How::phrase},
        {"en", "non-State", "nonstate", How::phrase},
        {"en", "non-State", "non state", How::phrase},
        {"en", "policy-maker", "policymaker", How::phrase},
        {"en", "policymakers", "policy-maker", How::word},
        {"en", "policy makers", "policymaker", How::word},
        {"en", "confidence-building measures", "confidence building measures", How::phrase},
        {"en", "COVID-19", "COVID 19", How::phrase},
        {"en", "cyber-attack", "cyberattacks", How::word},
        // signs of print
        {"en", "tide\u00ADless", "tideless", How::phrase},
        {"en", "\uFB01nance", "finance", How::phrase},
        {"en", "use\u00A0of\u202Fforce", "use of force", How::phrase},
        {"en", "\u00ABmeasures\u00BB", "measures", How::phrase},
        {"en", "\u201Cdue diligence\u201D", "due diligence", How::phrase},
        {"en", "peace\u2014security", "peace security", How::phrase},
        {"en", "\uFF23\uFF39\uFF22\uFF25\uFF32", "cyber", How::phrase},
        {"en", "na\u00EFve", "naive", How::word},
        {"en", "co\u00F6peration", "cooperation", How::word},
        {"en", "co-operation", "cooperation", How::phrase},
        // French
        {"fr", "l'Assemblée", "assemblée", How::word},
        {"fr", "l\u2019Assemblée", "assemblée", How::word},
        {"fr", "l\u2019Assemblée", "l'assemblee", How::word},
        {"fr", "d\u2019État", "états", How::word},
        {"fr", "qu'elles", "elles", How::word},
        {"fr", "aujourd\u2019hui", "aujourd'hui", How::phrase},
        {"fr", "résolution", "resolutions", How::word},
        {"fr", "cybersécurité", "cyber-sécurité", How::phrase},
        {"fr", "cybersécurité", "cybersecurite", How::word},
        {"fr", "œuvre", "oeuvre", How::word},
        {"fr", "nationaux", "national", How::word},
        {"fr", "O.N.U.", "ONU", How::phrase},
        {"fr", "«\u00A0paix\u00A0»", "paix", How::phrase},
        // Spanish
        {"es", "resolución", "resolucion", How::word},
        {"es", "resoluciones", "resolución", How::word},
        {"es", "ciberseguridad", "ciber-seguridad", How::phrase},
        {"es", "política", "politicas", How::word},
        {"es", "países", "pais", How::word},
        {"es", "según", "segun", How::word},
        {"es", "común", "comun", How::word},
        {"es", "también", "TAMBIEN", How::word},
        {"es", "crédito", "creditos", How::word},
        {"es", "acción", "acciones", How::word},
        // Russian
        {"ru", "поведения", "поведение", How::word},
        {"ru", "поведению", "поведением", How::word},
        {"ru", "всё", "все", How::word},
        {"ru", "учёт", "учета", How::word},
        {"ru", "НОРМЫ", "норма", How::word},
        {"ru", "ГОСУДАРСТВ", "государства", How::word},
        {"ru", "кибербезопасность", "кибер-безопасность", How::phrase},
        {"ru", "кибер-безопасности", "кибербезопасность", How::word},
        {"ru", "«нормы»", "нормы", How::phrase},
        {"ru", "международный", "международного", How::word},
        // Arabic
        {"ar", "الأمن", "أمن", How::word},
        {"ar", "الأمن", "امن", How::word},
        {"ar", "الأمنُ", "الأمن", How::word},
        {"ar", "الأَمْنِ", "الامن", How::word},
        {"ar", "الأمــن", "الأمن", How::word},
        {"ar", "السلوك", "سلوك", How::word},
        {"ar", "والأمن", "الأمن", How::word},
        {"ar", "للأمن", "أمن", How::word},
        {"ar", "بالأمن", "أمن", How::word},
        {"ar", "القرارات", "قرار", How::word},
        {"ar", "قرارات", "القرار", How::word},
        {"ar", "إلى", "الى", How::word},
        {"ar", "مسؤولية", "المسؤولية", How::word},
        {"ar", "الدولة", "الدولة\u200F", How::phrase},
        {"ar", "٢٠٢١", "2021", How::word},
        // Chinese
        {"zh", "网络安全", "网络 安全", How::phrase},
        {"zh", "网络安全", "网络\u3000安全", How::phrase},
        {"zh", "网络", "关于网络的问题", How::typed},
        {"zh", "信息通信技术", "《信息通信技术》", How::phrase},
        {"zh", "\uFF21\uFF0F\uFF32\uFF25\uFF33\uFF0F\uFF17\uFF13", "A/RES/73", How::phrase},
        {"zh", "２０２１年", "2021年", How::phrase},
        {"zh", "ICT安全", "ICT 安全", How::phrase},

        // look alike, mean something else
        {"en", "norm", "normal", How::apart},
        {"en", "policy", "police", How::apart},
        {"en", "organs", "organizations", How::apart},
        {"en", "universal", "university", How::apart},
        {"en", "general", "generous", How::apart},
        {"en", "state", "station", How::apart},
        {"en", "secure", "secretary", How::apart},
        {"en", "new", "news", How::apart},
        {"en", "arms", "army", How::apart},
        {"en", "international", "internal", How::apart},
        {"en", "informal", "information", How::apart},
        {"en", "responsible", "response", How::apart},
        {"en", "integrity", "integration", How::apart},
        {"en", "authority", "author", How::apart},
        {"en", "minorities", "minor", How::apart},
        {"en", "competent", "compete", How::apart},
        {"en", "provisional", "provisions", How::apart},
        {"en", "accession", "access", How::apart},
        {"en", "experience", "experiment", How::apart},
        {"en", "publication", "public", How::apart},
        {"en", "several", "severe", How::apart},
        {"en", "department", "depart", How::apart},
        {"en", "civilization", "civil", How::apart},
        {"en", "format", "formation", How::apart},
        {"en", "notable", "no table", How::apart},
        {"fr", "organe", "organisation", How::apart},
        {"fr", "police", "politique", How::apart},
        {"fr", "auteur", "autorité", How::apart},
        {"fr", "communication", "commun", How::apart},
        {"es", "informe", "información", How::apart},
        {"es", "persona", "personal", How::apart},
        {"es", "comunidad", "comunicación", How::apart},
        {"es", "género", "general", How::apart},
        {"es", "organizar", "órgano", How::apart},
        {"ru", "орган", "организация", How::apart},
        {"ru", "полиция", "политика", How::apart},
        {"ru", "страна", "странный", How::apart},
        {"ru", "мир", "мировой", How::apart},
        {"ar", "أمن", "أمين", How::apart},
        {"ar", "سلام", "إسلام", How::apart},
        {"zh", "网络", "络绎", How::apart},
        {"zh", "安全", "全国", How::apart},
    };
    return rows;
}
// clang-format on

/// Passage of the first or second text of a row.
std::string key_of(std::size_t row, int which) {
    return "A/RES/1/" + std::to_string(row + 1) + "@" + pairs()[row].language + "#" +
           std::to_string(which);
}

struct Shelves {
    Shelves() : index(tests::index_of(folder / "index", editions())) {}

    static std::vector<document::Edition> editions() {
        std::vector<document::Edition> list;
        for (std::size_t row = 0; row < pairs().size(); ++row) {
            auto edition =
                tests::edition("A/RES/1/" + std::to_string(row + 1), pairs()[row].language);
            edition.passages = {tests::passage("1", pairs()[row].one),
                                tests::passage("2", pairs()[row].other)};
            list.push_back(std::move(edition));
        }
        return list;
    }

    std::set<std::string> found(const std::string& language, const std::string& query) const {
        const auto results = search(index, {query, language, 0, 1000, false});
        REQUIRE(results);
        std::set<std::string> keys;
        for (const Hit& hit : results->hits) keys.insert(hit.key);
        return keys;
    }

    tests::TemporaryFolder folder;
    index::Index index;
};

TEST_CASE("variants: every form of a word finds the others, and no stranger", "[variants]") {
    const Shelves shelves;
    std::map<How, std::size_t> counted;
    for (std::size_t row = 0; row < pairs().size(); ++row) {
        const auto& [language, one, other, how] = pairs()[row];
        CAPTURE(language, one, other);
        ++counted[how];
        const bool meet = how != How::apart;
        CHECK(shelves.found(language, one).count(key_of(row, 2)) == (meet ? 1 : 0));
        CHECK(shelves.found(language, one).count(key_of(row, 1)) == 1);
        if (how == How::typed) continue;
        CHECK(shelves.found(language, other).count(key_of(row, 1)) == (meet ? 1 : 0));
        if (how == How::apart || how == How::word) continue;
        const auto quoted = [](const char* text) { return "\"" + std::string(text) + "\""; };
        CHECK(shelves.found(language, quoted(one)).count(key_of(row, 2)) == 1);
        CHECK(shelves.found(language, quoted(other)).count(key_of(row, 1)) == 1);
    }
    CHECK(counted[How::apart] >= 30);
    CHECK(counted[How::typed] + counted[How::word] + counted[How::phrase] >= 80);
}

}  // namespace
}  // namespace chancery::results
