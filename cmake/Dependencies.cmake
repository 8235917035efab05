# SPDX-License-Identifier: MIT
# Finds every library that the project uses: system packages, and pinned upstream releases.
#
# Dear ImGui, glad and Catch2 come through FetchContent, because Debian 12 has them too old or not
# at all. `run` and `test` put the same releases into .deps/ where upstream's git host may be out
# of reach (see cmake/scripts/fetch-sources.sh); what lies there is used without any download.

include(FetchContent)
set(FETCHCONTENT_QUIET ON)
foreach(name IN ITEMS imgui glad catch2)
    string(TOUPPER ${name} upper)
    # Forced, because FetchContent itself leaves an empty entry when a first try fails.
    if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS "${PROJECT_SOURCE_DIR}/.deps/${name}")
        set(FETCHCONTENT_SOURCE_DIR_${upper} "${PROJECT_SOURCE_DIR}/.deps/${name}"
            CACHE PATH "Sources of ${name}" FORCE)
    endif()
endforeach()

FetchContent_Declare(imgui SYSTEM
    GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW ON)
FetchContent_Declare(glad SYSTEM
    GIT_REPOSITORY https://github.com/Dav1dde/glad.git GIT_TAG v2.0.2 GIT_SHALLOW ON
    SOURCE_SUBDIR no-build-of-its-own)
FetchContent_Declare(catch2 SYSTEM
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1 GIT_SHALLOW ON)

# The whole project may use JSON; the simulation uses nothing else.
find_package(nlohmann_json 3.11 REQUIRED)

# RS256 for access tokens: the one other library of the simulation, used for arithmetic only. Debian
# 12's package brings no CMake files.
if(NOT TARGET MbedTLS::mbedcrypto)
    find_path(LAB_MBEDTLS_INCLUDE mbedtls/rsa.h REQUIRED)
    find_library(LAB_MBEDCRYPTO mbedcrypto REQUIRED)
    mark_as_advanced(LAB_MBEDTLS_INCLUDE LAB_MBEDCRYPTO)
    add_library(MbedTLS::mbedcrypto UNKNOWN IMPORTED)
    set_target_properties(MbedTLS::mbedcrypto PROPERTIES
        IMPORTED_LOCATION "${LAB_MBEDCRYPTO}"
        INTERFACE_INCLUDE_DIRECTORIES "${LAB_MBEDTLS_INCLUDE}")
endif()

# The lessons' inline markup. The CMake files of Debian 12's package are broken.
find_package(PkgConfig REQUIRED)
pkg_check_modules(LAB_MD4C REQUIRED IMPORTED_TARGET md4c)
add_library(md4c::md4c ALIAS PkgConfig::LAB_MD4C)

# A faster allocator, where there is one; the sanitizers bring their own.
add_library(lab_allocator INTERFACE)
pkg_check_modules(LAB_TCMALLOC QUIET IMPORTED_TARGET libtcmalloc_minimal)
if(LAB_TCMALLOC_FOUND AND NOT LAB_SANITIZERS)
    target_link_libraries(lab_allocator INTERFACE PkgConfig::LAB_TCMALLOC)
    target_compile_definitions(lab_allocator INTERFACE LAB_TCMALLOC)
endif()

if(LAB_TESTS)
    FetchContent_MakeAvailable(catch2)
    if(LAB_GROUPED)
        set_target_properties(Catch2 PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 40)
    endif()
    list(APPEND CMAKE_MODULE_PATH "${catch2_SOURCE_DIR}/extras")
    include(Catch)
    find_package(rapidcheck REQUIRED)
endif()
if(LAB_BENCHMARKS)
    find_package(benchmark REQUIRED)
endif()
if(LAB_UI)
    include(UiDependencies)
endif()
