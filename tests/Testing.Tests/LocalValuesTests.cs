namespace Sluice.Testing.Tests;

/// <summary><c>sluice.local.json</c> in tests.</summary>
public sealed class LocalValuesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_of_the_API_s_project_counts_and_the_options_count_more()
    {
        using var files = new DeployFolderFiles(
            DeployFolderFiles.Document(DeployFolderFiles.Constant.Replace(
                "\"200\"}", "\"200\",\"responseTemplates\":{\"application/json\":\"$context.stage $stageVariables.a $stageVariables.b\"}}", StringComparison.Ordinal)),
            """
            {"Parameters":{"Env":{"Type":"String"}},"Resources":{"Stage":{"Type":"AWS::ApiGateway::Stage",
            "Properties":{"StageName":{"Ref":"Env"},"Variables":{"a":"template","b":"template"}}}}}
            """);
        files.Write("sluice.local.json", """{ "parameters": { "Env": "file" }, "stageVariables": { "a": "file", "b": "file" } }""");

        (await ReadAsync(files, new())).ShouldBe("file file file");
        (await ReadAsync(files, new() { StageVariables = new Dictionary<string, string> { ["b"] = "test" } })).ShouldBe("file file test");
        (await Should.ThrowAsync<LocalApiException>(() => ReadAsync(files, new() { LocalValues = "" }))).Message.ShouldContain("The parameter 'Env' has no default.");
    }

    [Fact]
    public async Task A_mistake_in_the_file_names_line_and_column()
    {
        using var files = new DeployFolderFiles(DeployFolderFiles.Document(DeployFolderFiles.Constant), DeployFolderFiles.NoResources);
        files.Write("values.json", "{\n  \"parameter\": {} }");

        (await Should.ThrowAsync<LocalApiException>(() => ReadAsync(files, new() { LocalValues = Path.Combine(files.Folder, "values.json") })))
            .Message.ShouldStartWith("values.json(2,3): $.parameter: 'parameter' is not a part of a file of local values");
    }

    private static async Task<string> ReadAsync(DeployFolderFiles files, LocalApiOptions options)
    {
        await using var api = await LocalApi.StartAsync(files.Folder, files.Folder, options);
        using var client = api.CreateClient();
        return await client.GetStringAsync("a", Cancellation);
    }
}
