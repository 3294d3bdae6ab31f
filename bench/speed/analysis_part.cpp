// SPDX-License-Identifier: GPL-2.0-or-later
//
// Three things over the same texts: our analyser alone, our analyser with its terms put into an entry
// (as chancery-index does), and Xapian's TermGenerator, which does both at once.
#include <array>
#include <xapian.h>

#include "bench/speed/clocks.hpp"
#include "bench/speed/figures.hpp"
#include "bench/speed/parts.hpp"
#include "bench/speed/passage_texts.hpp"
#include "indexer/analysis/analyse.hpp"
#include "indexer/index/terms.hpp"
#include "indexer/text/language.hpp"

namespace chancery::speed {
namespace {

constexpr int repetitions = 3;
using Texts = std::vector<std::string>;

std::size_t analyse_all(const std::string& language, const Texts& texts) {
    analysis::Analyser analyser(language);
    std::size_t tokens = 0;
    for (const std::string& text : texts) tokens += analyser.analyse(text).size();
    return tokens;
}

std::size_t enter_all(const std::string& language, const Texts& texts) {
    analysis::Analyser analyser(language);
    std::size_t terms = 0;
    for (const std::string& text : texts) {
        Xapian::Document entry;
        for (const analysis::Token& token : analyser.analyse(text)) {
            if (!token.exact.empty()) entry.add_posting(index::exact_term({}, token.exact), token.position + 1, 0);
            if (!token.ranked.empty()) entry.add_term(index::ranked_term({}, token.ranked));
        }
        terms += entry.termlist_count();
    }
    return terms;
}

std::size_t generate_all(const std::string& language, const Texts& texts) {
    Xapian::TermGenerator generator;
    if (language == "zh") generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    else generator.set_stemmer(Xapian::Stem(language));
    std::size_t terms = 0;
    for (const std::string& text : texts) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(text);
        terms += document.termlist_count();
    }
    return terms;
}

struct Way {
    const char* name;
    std::size_t (*run)(const std::string&, const Texts&);
};
constexpr std::array ways = {Way{"analyser", analyse_all}, Way{"analyser and entry", enter_all},
                             Way{"TermGenerator", generate_all}};

void measure_language(const index::Index& index, const std::string& language, Table& table, RawFigures& raw) {
    Texts texts;
    double megabytes = 0;
    for (PassageText& passage : passage_texts(shelf_of(index, language))) {
        megabytes += static_cast<double>(passage.text.size()) / 1e6;
        texts.push_back(std::move(passage.text));
    }
    std::array<std::vector<double>, ways.size()> speeds;
    for (int repetition = 0; repetition < repetitions; ++repetition) {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            const Moment begin = now();
            const std::size_t made = ways[i].run(language, texts);
            const double cpu = since(begin).cpu_ms;
            speeds[i].push_back(megabytes / (cpu / 1e3));
            raw.add({language, ways[i].name, rounded(megabytes), std::to_string(made), rounded(cpu)});
        }
    }
    std::vector<std::string> row = {text::language_name(language), rounded(megabytes)};
    for (const auto& values : speeds) row.push_back(rounded(median(values)));
    row.push_back(times(median(speeds[1]), median(speeds[2])));
    table.add(std::move(row));
}

}  // namespace

void measure_analysis(const Setting& setting) {
    const index::Index index = open(setting.index);
    Table table({"language", "MB of text", "analyser", "analyser and entry", "TermGenerator", "ratio of the last two"});
    RawFigures raw(setting.work + "/analysis.tsv", {"language", "way", "megabytes", "tokens or terms", "cpu ms"});
    for (const std::string& language : index.languages()) measure_language(index, language, table, raw);
    table.print("Analysis: MB of text a second of one processor (thread CPU time, median of 3)");
}

}  // namespace chancery::speed
