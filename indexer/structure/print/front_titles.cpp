// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/print/front_titles.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/structure/document_type.hpp"

namespace chancery::structure {
namespace {

/// Larger type or a higher level; 0 where the two look alike.
int compare_look(const FrontTitle& one, const FrontTitle& other) {
    if (one.level > 0 && other.level > 0 && one.level != other.level)
        return one.level < other.level ? 1 : -1;
    constexpr float step = 0.75F;
    if (one.size > other.size + step) return 1;
    return other.size > one.size + step ? -1 : 0;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

/// Leaves those that may be titles: cells of a masthead's table only where nothing else is, and
/// what stands behind the agenda item where anything does.
std::vector<FrontTitle> candidates(std::vector<FrontTitle> titles) {
    const auto in_row = [](const FrontTitle& title) { return title.in_row; };
    const auto before = [](const FrontTitle& title) { return !title.behind_agenda; };
    if (!std::ranges::all_of(titles, in_row)) std::erase_if(titles, in_row);
    if (!std::ranges::all_of(titles, before)) std::erase_if(titles, before);
    return titles;
}

/// Where the work's own titles begin: those of the largest type, behind the items' titles.
std::size_t first_own(const std::vector<FrontTitle>& titles, const FrontSigns& signs) {
    const FrontTitle& largest = *std::ranges::max_element(
        titles, [](const auto& a, const auto& b) { return compare_look(a, b) < 0; });
    std::size_t first = 0;
    while (first < titles.size() && compare_look(titles[first], largest) < 0) ++first;
    if (!signs.agenda || first > 0 || titles.size() < 2) return first;
    if (signs.numbered) return titles.size();
    if (!type_of_titles({{titles[0].text}}).empty()) return first;
    return std::clamp<std::size_t>(signs.items, 1, titles.size() - 1);
}

}  // namespace

std::string TitleRoles::title() const {
    return joined(titles, ": ");
}

TitleRoles roles_of(const std::vector<FrontTitle>& titles, const FrontSigns& signs) {
    const std::vector<FrontTitle> held = candidates(titles);
    if (held.empty()) return {};
    const std::size_t first = first_own(held, signs);
    std::vector<std::string> above;
    TitleRoles roles;
    for (std::size_t i = 0; i < held.size(); ++i) {
        auto& target = i < first ? above : roles.titles;
        if (std::ranges::count(target, held[i].text) == 0) target.push_back(held[i].text);
    }
    if (signs.numbered) {
        above.insert(above.end(), roles.titles.begin(), roles.titles.end());
        roles.titles.clear();
    }
    roles.above = joined(above, signs.agenda ? "; " : " ");
    return roles;
}

}  // namespace chancery::structure
