// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/works_order.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "indexer/index/little_endian.hpp"
#include "indexer/system/files.hpp"

namespace chancery::index {
namespace {

constexpr std::string_view order_magic = "CHOR0001";
constexpr std::size_t number_bytes = 4;

std::uint32_t day_of(const std::string& date) {
    std::uint32_t day = 0;
    for (const char byte : date) {
        if (byte >= '0' && byte <= '9') day = day * 10 + static_cast<std::uint32_t>(byte - '0');
    }
    return day;
}

bool comes_before(const WorksOrder::Work& one, const WorksOrder::Work& other) {
    return std::tie(one.date, one.symbol, one.entry) <
           std::tie(other.date, other.symbol, other.entry);
}

}  // namespace

WorksOrder::WorksOrder(const std::vector<Work>& works) {
    std::vector<std::size_t> order(works.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t one, std::size_t other) {
        return comes_before(works[one], works[other]);
    });
    for (const Work& work : works) rows_.push_back({work.entry, day_of(work.date), 0});
    for (std::size_t place = 0; place < order.size(); ++place)
        rows_[order[place]].place = static_cast<std::uint32_t>(place);
}

Result<WorksOrder> WorksOrder::read(const std::filesystem::path& path) {
    auto numbers = read_numbers<std::uint32_t>(path, order_magic, 3);
    if (!numbers) return pass_on(std::move(numbers));
    WorksOrder order;
    order.rows_.reserve(numbers->size() / 3);
    for (std::size_t i = 0; i < numbers->size(); i += 3)
        order.rows_.push_back({(*numbers)[i], (*numbers)[i + 1], (*numbers)[i + 2]});
    return order;
}

Result<void> WorksOrder::write(const std::filesystem::path& path) const {
    std::string bytes(order_magic);
    append_little_endian(bytes, static_cast<std::uint32_t>(rows_.size()), number_bytes);
    for (const Row& row : rows_) {
        for (const std::uint32_t value : {row.entry, row.day, row.place})
            append_little_endian(bytes, value, number_bytes);
    }
    return system::write_file(path, bytes);
}

const WorksOrder::Row& WorksOrder::of(std::uint32_t entry) const {
    static constexpr Row none;
    const auto behind = std::ranges::upper_bound(rows_, entry, {}, &Row::entry);
    return behind == rows_.begin() ? none : *(behind - 1);
}

}  // namespace chancery::index
