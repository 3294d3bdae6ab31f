// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reference/address.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "indexer/reference/finder/symbol_at.hpp"
#include "indexer/reference/symbol.hpp"
#include "indexer/text/ascii.hpp"
#include "indexer/text/language.hpp"
#include "indexer/text/table.hpp"

namespace chancery::reference {
namespace {

using text::is_digit;
using text::lower;
using text::upper;

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto hex = [&](std::size_t place) {
            return place < text.size() &&
                   std::isxdigit(static_cast<unsigned char>(text[place])) != 0;
        };
        if (text[i] == '%' && hex(i + 1) && hex(i + 2)) {
            result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

/// Host in lower case and what stands behind its slash.
struct Split {
    std::string host;
    std::string_view path;
};

Split split_address(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
    const auto slash = address.find('/');
    Split split{lower(address.substr(0, slash)),
                slash == std::string_view::npos ? std::string_view() : address.substr(slash + 1)};
    if (const auto port = split.host.find(':'); port != std::string::npos) split.host.resize(port);
    return split;
}

bool is_host_of_the_un(std::string_view host) {
    return std::ranges::any_of(
        std::to_array<std::string_view>({"undocs.org", "un.org"}), [&](std::string_view known) {
            return host == known || (host.ends_with(known) && host.size() > known.size() &&
                                     host[host.size() - known.size() - 1] == '.');
        });
}

/// "en", "E", "English".
std::string language_of(std::string_view value) {
    if (value.size() != 1) return text::language_code(lower(value));
    constexpr auto letters = std::to_array<std::pair<char, std::string_view>>(
        {{'a', "ar"}, {'c', "zh"}, {'e', "en"}, {'f', "fr"}, {'r', "ru"}, {'s', "es"}});
    const char letter = lower(value).front();
    for (const auto& [known, code] : letters) {
        if (known == letter) return std::string(code);
    }
    return {};
}

/// "s=A/RES/76/19&l=en", "Open&DS=A/70/174&Lang=E", "symbol=A/RES/70/1".
Address in_parameters(std::string_view query) {
    Address address;
    query = query.substr(0, query.find('#'));
    for (std::string_view parameter : text::split(query, '&')) {
        if (parameter.starts_with("amp;")) parameter.remove_prefix(4);
        const auto equals = parameter.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string name = lower(parameter.substr(0, equals));
        const std::string value = percent_decoded(parameter.substr(equals + 1));
        if (name == "s" || name == "ds" || name == "symbol" || name == "finalsymbol") {
            address.symbol = value;
        } else if (name == "l" || name == "lang" || name == "language") {
            address.language = language_of(value);
        }
    }
    return address;
}

/// "en/A/RES/76/19#6".
Address in_path(std::string_view path) {
    Address address;
    while (path.starts_with('/')) path.remove_prefix(1);
    if (path.find('/') == 2) {
        address.language = text::language_code(path.substr(0, 2));
        if (!address.language.empty()) path.remove_prefix(3);
    }
    // "#page=12" is the reader's, not the document's.
    if (const auto mark = path.find('#'); mark != std::string_view::npos) {
        if (path.find('=', mark) != std::string_view::npos) path = path.substr(0, mark);
    }
    address.symbol = percent_decoded(path);
    while (address.symbol.ends_with('/')) address.symbol.pop_back();
    return address;
}

/// "-2118253E": the job number that the UN sets behind the symbol in names of files.
std::string_view without_job_number(std::string_view name) {
    constexpr std::size_t length = 9;
    if (name.size() <= length) return name;
    const std::string_view tail = name.substr(name.size() - length);
    const bool job = tail.front() == '-' && std::ranges::all_of(tail.substr(1, 7), is_digit) &&
                     std::string_view("AaCcEeFfRrSs").find(tail.back()) != std::string_view::npos;
    return job ? name.substr(0, name.size() - length) : name;
}

std::string_view without_extension(std::string_view name) {
    for (const std::string_view extension : {".pdf", ".docx", ".doc", ".xml", ".html", ".txt"}) {
        if (name.size() > extension.size() && lower(name).ends_with(extension)) {
            return name.substr(0, name.size() - extension.size());
        }
    }
    return name;
}

}  // namespace

bool is_address(std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of(" ,"));
    if (first.find("://") != std::string_view::npos && !first.starts_with("file:")) return true;
    return first.find('/') != std::string_view::npos &&
           is_host_of_the_un(split_address(first).host);
}

Result<Address> parse_address(std::string_view address) {
    const Split split = split_address(address);
    const std::string path = lower(split.path);
    if (!is_host_of_the_un(split.host)) {
        return fail(Kind::usage, std::string(address), "is not an address of a UN document",
                    "give the symbol of the document, for example A/RES/76/19");
    }
    // "record/799853/files/A_70_174-EN.pdf" tells it in the file's name.
    if (const auto files = split.path.find("/files/"); files != std::string_view::npos) {
        std::string_view name = split.path.substr(files + 7);
        Address named = parse_file_name(percent_decoded(name.substr(0, name.find_first_of("?#"))));
        if (!named.symbol.empty()) return named;
    }
    if (split.host.starts_with("digitallibrary") || path.starts_with("record/")) {
        return fail(Kind::usage, std::string(address),
                    "names a record of the Digital Library, which does not tell the symbol",
                    "open it and give the symbol that stands there");
    }
    if (path.starts_with("doc/")) {
        return fail(Kind::usage, std::string(address),
                    "names a document by its job number, which does not tell the symbol",
                    "open it and give the symbol printed at its head");
    }
    const auto question = split.path.find('?');
    if (question != std::string_view::npos) {
        Address in_query = in_parameters(split.path.substr(question + 1));
        if (!in_query.symbol.empty()) return in_query;
    }
    return in_path(split.path.substr(0, question));
}

Address parse_file_name(std::string_view name) {
    name = without_job_number(without_extension(name));
    if (name.find_first_of(" /") != std::string_view::npos) return {};
    const auto sure = name.find_first_of("_\\");
    const char joint = sure == std::string_view::npos ? '-' : name[sure];
    const auto first = name.find(joint);
    if (first == std::string_view::npos || !finder::opens_symbol(upper(name.substr(0, first)))) {
        return {};
    }
    Address address;
    const bool tail = name.size() > 3 && !is_digit(name.back()) &&
                      std::string_view("-_.").find(name[name.size() - 3]) != std::string_view::npos;
    if (tail) {
        address.language = text::language_code(lower(name.substr(name.size() - 2)));
        if (!address.language.empty()) name.remove_suffix(3);
    }
    std::string printed(name);
    std::ranges::replace(printed, joint, '/');
    // Of special sessions the hyphen is the symbol's own: "a-res-s-26-2".
    for (const std::string_view letters : {"/ES/", "/S/"}) {
        const auto place = upper(printed).find(letters);
        if (place != std::string::npos) printed[place + letters.size() - 1] = '-';
    }
    const auto symbol = parse_symbol(printed);
    return symbol ? Address{symbol->name, address.language} : Address{};
}

}  // namespace chancery::reference
