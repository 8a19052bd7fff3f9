using Sluice.Generator.Emitting;

namespace Sluice.Generator.Tests.DeployFiles;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("tutorial", "openapi.json")]
    [InlineData("tutorial", "template.json")]
    [InlineData("tutorial", "vtl")]
    [InlineData("orders", "openapi.json")]
    [InlineData("orders", "template.json")]
    [InlineData("orders", "vtl")]
    [InlineData("optional", "vtl")]
    [InlineData("origins", "openapi.json")]
    public async Task Files_are_as_reviewed(string api, string file) =>
        await Verify(Text(api, file)).UseDirectory("Snapshots").UseTextForParameters(api + "_" + file);

    private static string Text(string api, string path)
    {
        var files = DeployFilesEmitter.Emit(Apis.All[api]).Items.Where(file => file.Path == path || file.Path.StartsWith(path + "/", StringComparison.Ordinal)).ToList();
        return files is [var only] ? only.Text : string.Join("\n\n", files.Select(file => "## " + file.Path + "\n" + file.Text)) + "\n";
    }
}
