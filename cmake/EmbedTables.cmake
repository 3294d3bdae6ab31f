# Compiles data/vocabulary/*.tsv and data/catalogue.tsv into the programs: data/tables.hpp declares one
# `std::string_view data::NAME` a file, holding the table's bytes as they are on disk.
file(GLOB tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/vocabulary/*.tsv
    ${CMAKE_SOURCE_DIR}/data/catalogue.tsv)
set(generated ${CMAKE_BINARY_DIR}/generated/data)
set(CHANCERY_TABLES_SOURCE ${generated}/tables.cpp)
set(header_text "// Generated from data/vocabulary by cmake/EmbedTables.cmake.\n#pragma once\n#include <string_view>\n\nnamespace chancery::data {\n")
set(source_text "// Generated from data/vocabulary by cmake/EmbedTables.cmake.\n#include \"data/tables.hpp\"\n\nnamespace chancery::data {\n")
foreach(table ${tables})
    get_filename_component(name ${table} NAME_WE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
    file(READ ${table} content)
    string(APPEND header_text "extern const std::string_view ${name};\n")
    # Raw strings are limited to 64 KiB by the standard's minimum; adjacent ones are joined.
    string(APPEND source_text "const std::string_view ${name} =\n    R\"~~~(${content})~~~\";\n")
endforeach()
file(CONFIGURE OUTPUT ${generated}/tables.hpp CONTENT "${header_text}}  // namespace chancery::data\n" @ONLY)
file(CONFIGURE OUTPUT ${CHANCERY_TABLES_SOURCE} CONTENT "${source_text}}  // namespace chancery::data\n" @ONLY)
