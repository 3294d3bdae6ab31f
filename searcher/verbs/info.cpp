// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verbs/info.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/index/fields.hpp"
#include "indexer/index/sources.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/reference/aliases.hpp"
#include "indexer/text/language.hpp"
#include "searcher/output/lines.hpp"

namespace chancery::verbs {
namespace {

using program::counted;

/// Writes named lines with the names in a margin of `name_columns`.
class Table {
  public:
    Table(const program::Screen& screen, std::size_t name_columns, std::ostream& out)
        : frame_{.width = screen.width, .indent = name_columns, .colour = screen.colour},
          out_(out) {}

    void add(std::string_view name, std::string_view value) {
        auto frame = frame_;
        frame.head = output::piece(name).text;
        frame.head_style = output::Style::bold;
        const std::vector<output::Piece> pieces = {output::piece(value)};
        output::print(output::lay_out(pieces, frame), out_);
    }

  private:
    output::Frame frame_;
    std::ostream& out_;
};

/// A count of the manifest; 0 when it is missing.
std::uint64_t fact(const index::Manifest& manifest, const std::string& name) {
    std::uint64_t number = 0;
    const auto found = manifest.facts.find(name);
    if (found != manifest.facts.end()) {
        const auto& digits = found->second;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    }
    return number;
}

std::string holdings(const index::Manifest& manifest, std::string_view language) {
    return fmt::format(
        "{} in {}",
        counted(fact(manifest, fmt::format("{}.passages", language)), "passage", "passages"),
        counted(fact(manifest, fmt::format("{}.editions", language)), "edition", "editions"));
}

/// Languages that the manifest counts, official ones first.
std::vector<std::string> languages_of(const index::Manifest& manifest) {
    constexpr std::string_view ending = ".passages";
    std::vector<std::string> languages;
    for (const auto& [name, value] : manifest.facts) {
        if (name.ends_with(ending))
            languages.push_back(name.substr(0, name.size() - ending.size()));
    }
    std::ranges::stable_sort(languages, {}, [](const std::string& language) {
        return std::ranges::find(text::official_languages, language) -
               text::official_languages.begin();
    });
    return languages;
}

std::string sources_of(const index::Manifest& manifest) {
    const auto failed = fact(manifest, "sources.failed") + fact(manifest, "sources.scanned");
    auto sentence = fmt::format("{} indexed", program::grouped(fact(manifest, "sources.indexed")));
    if (failed > 0) sentence += fmt::format(", {} failed", program::grouped(failed));
    return sentence;
}

/// Editions by the format that they were read from: "28 from xml, 3 from pdf".
std::string formats_of(const index::Manifest& manifest) {
    constexpr std::string_view mark = ".format.";
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [name, value] : manifest.facts) {
        const auto place = name.find(mark);
        if (place != std::string::npos)
            counts[name.substr(place + mark.size())] += fact(manifest, name);
    }
    std::string list;
    for (const auto& [format, count] : counts) {
        list += fmt::format(
            "{}{} from {}", list.empty() ? "" : ", ",
            list.empty() ? counted(count, "edition", "editions") : program::grouped(count), format);
    }
    return list;
}

std::string size_of(const index::Manifest& manifest) {
    std::uint64_t bytes = 0;
    for (const auto& file : manifest.files) bytes += file.bytes;
    return fmt::format("{} in {}", program::printed_bytes(bytes),
                       counted(manifest.files.size(), "file", "files"));
}

std::string_view printed_kind(index::FieldKind kind) {
    switch (kind) {
        case index::FieldKind::words:
            return "words";
        case index::FieldKind::exact:
            return "exact value";
        case index::FieldKind::date:
            return "date or range";
        case index::FieldKind::number:
            return "number or range";
    }
    return "";
}

std::string aliases_of(const index::Field& field) {
    std::string list;
    for (auto alias : field.aliases) {
        if (!alias.empty()) list += fmt::format("{}{}", list.empty() ? "; also " : ", ", alias);
    }
    return list;
}

}  // namespace

void write_holdings(const std::filesystem::path& folder, const index::Manifest& manifest,
                    const program::Screen& screen, std::ostream& out) {
    Table table(screen, 14, out);
    table.add("index", folder.string());
    table.add("generation", std::to_string(manifest.generation));
    table.add("published", manifest.published);
    table.add("format", manifest.format);
    table.add("analysis", manifest.analysis);
    table.add("size", size_of(manifest));
    table.add("sources", sources_of(manifest));
    if (const auto formats = formats_of(manifest); !formats.empty()) table.add("formats", formats);
    for (const auto& language : languages_of(manifest)) {
        table.add(text::language_name(language), holdings(manifest, language));
    }
}

void write_fields(const program::Screen& screen, std::ostream& out) {
    Table table(screen, 14, out);
    for (const auto& field : index::fields()) {
        table.add(field.name, fmt::format("{} ({}{}); {}", field.help, printed_kind(field.kind),
                                          aliases_of(field), field.example));
    }
}

void write_aliases(const program::Screen& screen, std::ostream& out) {
    Table table(screen, 22, out);
    for (const auto& alias : reference::aliases()) {
        auto text = fmt::format("{}", fmt::join(alias.symbols, " or "));
        if (!alias.place.empty()) text += fmt::format(", {}", alias.place);
        auto names = fmt::format("{}", fmt::join(alias.names, "; "));
        if (alias.needs_place) names += " (with a place behind it)";
        // Several symbols are wider than a margin may be.
        const bool several = alias.symbols.size() > 1;
        table.add(several ? "several" : text, several ? names + ": " + text : names);
    }
}

Result<int> write_failures(const index::Index& index, std::ostream& out) {
    const auto sources = index::read_sources(index.generation_folder());
    if (!sources) return pass_on(Result<std::vector<index::Source>>(sources));
    int code = nothing_found;
    for (const auto& source : *sources) {
        if (source.outcome == index::Outcome::indexed) continue;
        out << fmt::format("{}: {}: {}\n", to_string(source.outcome), program::safe(source.name),
                           program::safe(source.reason));
        code = found;
    }
    return code;
}

Result<int> tell_index(const program::Options& options, program::Streams& streams,
                       const index::Index* /*index*/) {
    if (options.fields) {
        write_fields(streams.screen, streams.out);
        return found;
    }
    if (options.aliases) {
        write_aliases(streams.screen, streams.out);
        return found;
    }
    const auto folder = index_folder(options);
    auto opened = index::Index::open(folder);
    if (!opened) return pass_on(std::move(opened));
    if (options.failures) return write_failures(*opened, streams.out);
    write_holdings(folder, opened->manifest(), streams.screen, streams.out);
    return found;
}

}  // namespace chancery::verbs
