// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/layout.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "indexer/system/files.hpp"
#include "indexer/system/lock.hpp"

namespace chancery::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view generation_prefix = "gen-";

/// The number in a generation's folder name, which must be spelt as we spell it: the folder may be
/// somebody's, and what is not ours is not swept.
std::optional<std::uint64_t> generation_of(std::string_view name) {
    if (!name.starts_with(generation_prefix)) return std::nullopt;
    const auto digits = name.substr(generation_prefix.size());
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (number == 0 || folder_name(number) != name) return std::nullopt;
    return number;
}

/// Names in a folder, or that the system refused to tell all of them: none is not the same.
Result<std::vector<std::string>> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    while (!error && entry != fs::directory_iterator()) {
        names.push_back(entry->path().filename().string());
        entry.increment(error);
    }
    if (error) return fail(system::refusal(folder, "cannot be read", error.value()));
    std::ranges::sort(names);
    return names;
}

/// The name without the suffix of unfinished things; nothing when it bears none.
std::optional<std::string_view> unfinished_name(std::string_view name) {
    if (!name.ends_with(unfinished_suffix)) return std::nullopt;
    return name.substr(0, name.size() - unfinished_suffix.size());
}

void remove_whole(const fs::path& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

void sweep_unfinished(const fs::path& index) {
    const auto names = names_in(index);
    if (!names) return;
    for (const auto& name : *names) {
        const auto finished = unfinished_name(name);
        if (finished && (*finished == current_file || generation_of(*finished))) {
            remove_whole(index / name);
        }
    }
}

/// Removes a generation unless a reader holds it, or might.
void remove_generation(const fs::path& index, std::uint64_t number) {
    const auto folder = index / folder_name(number);
    const auto manifest = folder / manifest_file;
    std::error_code error;
    const bool can_be_held = fs::exists(manifest, error);
    if (error) return;
    std::optional<Result<system::Lock>> lock;
    if (can_be_held) lock = system::Lock::take(manifest, system::LockMode::exclusive);
    if (lock && !*lock) return;
    // Renamed first: a reader that comes now finds nothing rather than a half.
    const auto unfinished = folder.string() + std::string(unfinished_suffix);
    fs::rename(folder, unfinished, error);
    if (!error) remove_whole(unfinished);
}

std::vector<std::uint64_t> generations_in(const fs::path& index) {
    std::vector<std::uint64_t> numbers;
    const auto names = names_in(index);
    if (!names) return numbers;
    for (const auto& name : *names) {
        if (const auto number = generation_of(name)) numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

std::optional<Current> parse_current(std::string_view text) {
    const auto blank = text.find(' ');
    const auto number = generation_of(text.substr(0, blank));
    if (!number || blank == std::string_view::npos) return std::nullopt;
    auto rest = text.substr(blank + 1);
    if (!rest.ends_with('\n')) return std::nullopt;
    return Current{.generation = *number, .digest = std::string(rest.substr(0, rest.size() - 1))};
}

}  // namespace

std::string to_text(const Current& current) {
    return fmt::format("{} {}\n", folder_name(current.generation), current.digest);
}

Result<Current> read_current(const fs::path& index) {
    const auto path = index / current_file;
    std::error_code ignored;
    if (fs::symlink_status(path, ignored).type() == fs::file_type::not_found) {
        return fail(Kind::index, index.string(), "there is no index here",
                    indexing_command(index, "to make one"));
    }
    auto text = system::read_file(path);
    if (!text) return pass_on(std::move(text));
    auto current = parse_current(*text);
    if (!current) {
        return fail(Kind::index, path.string(), "is damaged",
                    indexing_command(index, "again to rebuild it"));
    }
    return *std::move(current);
}

std::string folder_name(std::uint64_t generation) {
    return fmt::format("{}{:06}", generation_prefix, generation);
}

Result<std::uint64_t> greatest_generation(const fs::path& index) {
    const auto names = names_in(index);
    if (!names) return fail(names.error());
    std::uint64_t greatest = 0;
    for (const auto& name : *names) {
        const auto number = generation_of(unfinished_name(name).value_or(name));
        greatest = std::max(greatest, number.value_or(0));
    }
    return greatest;
}

void sweep(const fs::path& index) {
    sweep_unfinished(index);
    const auto current = read_current(index);
    if (!current) return;
    const auto numbers = generations_in(index);
    const auto published = std::ranges::lower_bound(numbers, current->generation);
    const auto kept = published == numbers.begin() ? published : published - 1;
    for (const auto number : numbers) {
        const bool is_kept =
            number == current->generation || (kept != numbers.end() && number == *kept);
        if (!is_kept) remove_generation(index, number);
    }
}

std::string indexing_command(const fs::path& index, std::string_view why) {
    return fmt::format("run chancery-index --index {} PATH... {}", index.string(), why);
}

}  // namespace chancery::index
