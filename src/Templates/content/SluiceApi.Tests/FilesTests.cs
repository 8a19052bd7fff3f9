using Sluice.Testing;
using Xunit;

namespace SluiceApi.Tests;

/// <summary>Compares built files with those in the folder Snapshots, which somebody has reviewed.</summary>
public sealed class FilesTests
{
    [Theory]
    [InlineData("vtl/Create/request.vtl")]
    public async Task A_built_file_is_as_reviewed(string path)
    {
        await using var api = await LocalApi.StartAsync<Program>();

        Snapshot.Check(api.Files[path]);
    }
}
