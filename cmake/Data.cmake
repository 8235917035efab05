# SPDX-License-Identifier: MIT
# Lays out the program's data (assets, lessons, quizzes, fonts) in the build tree as installed.
#
# The program looks for its data in the folder that the environment variable LIFECYCLE_LAB_DATA
# names, then in ../share/lifecycle-lab beside its own folder, then in the install prefix. Target
# lab_config gives ui/app and ui/cli these names in "lab_config.h".

set(LAB_DATA_DIR "${PROJECT_BINARY_DIR}/share/lifecycle-lab")
file(MAKE_DIRECTORY "${LAB_DATA_DIR}/fonts")
# A link may point to a folder that a later commit adds.
foreach(folder IN ITEMS assets lessons/content lessons/incidents quizzes/bank)
    if(NOT IS_SYMLINK "${LAB_DATA_DIR}/${folder}" AND NOT EXISTS "${LAB_DATA_DIR}/${folder}")
        get_filename_component(parent "${LAB_DATA_DIR}/${folder}" DIRECTORY)
        file(MAKE_DIRECTORY "${parent}")
        file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${LAB_DATA_DIR}/${folder}" SYMBOLIC)
    endif()
endforeach()

file(RELATIVE_PATH LAB_DATA_RELATIVE "${CMAKE_INSTALL_FULL_BINDIR}"
    "${CMAKE_INSTALL_FULL_DATADIR}/lifecycle-lab")
add_library(lab_config INTERFACE)
configure_file("${PROJECT_SOURCE_DIR}/cmake/lab_config.h.in"
    "${PROJECT_BINARY_DIR}/generated/config/lab_config.h" @ONLY)
target_include_directories(lab_config INTERFACE "${PROJECT_BINARY_DIR}/generated/config")

# The fonts are copied from the system's packages, or come from their upstream releases; they are
# never committed. Both families are under the SIL Open Font License.
set(LAB_FONTS
    Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf
    JetBrainsMono-Regular.ttf JetBrainsMono-Medium.ttf)
set(LAB_FONT_FOLDERS
    /usr/share/fonts/opentype/inter
    /usr/share/fonts/truetype/jetbrains-mono
    /usr/share/fonts/inter
    /usr/share/fonts/jetbrains-mono)
function(lab_copy_fonts)
    set(folders ${LAB_FONT_FOLDERS})
    foreach(font IN LISTS LAB_FONTS)
        set(found "found-NOTFOUND")
        find_file(found ${font} PATHS ${folders} NO_DEFAULT_PATH NO_CACHE)
        if(NOT found)
            FetchContent_Declare(inter
                URL https://github.com/rsms/inter/releases/download/v4.0/Inter-4.0.zip)
            FetchContent_Declare(jetbrains_mono
                URL https://github.com/JetBrains/JetBrainsMono/releases/download/v2.304/JetBrainsMono-2.304.zip)
            FetchContent_MakeAvailable(inter jetbrains_mono)
            list(APPEND folders
                "${inter_SOURCE_DIR}/extras/otf" "${jetbrains_mono_SOURCE_DIR}/fonts/ttf")
            find_file(found ${font} PATHS ${folders} NO_DEFAULT_PATH NO_CACHE REQUIRED)
        endif()
        file(COPY_FILE "${found}" "${LAB_DATA_DIR}/fonts/${font}" ONLY_IF_DIFFERENT)
    endforeach()
endfunction()
if(LAB_UI)
    lab_copy_fonts()
endif()
