using EchoApi.Orders;

namespace Sluice.Testing.Tests;

public sealed class BuiltFilesTests
{
    [Fact]
    public async Task The_files_of_the_build_are_there_without_a_folder()
    {
        await using var api = await LocalApi.StartAsync<OrdersFunction>();

        api.Files["openapi.json"].Text.ShouldContain("\"openapi\"");
        api.Files["template.json"].Text.ShouldContain("AWS::Serverless");
        api.Files["vtl/Place/request.vtl"].Text.ShouldContain("$input");
        api.Files.Select(file => file.Path).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        api.Files.ShouldAllBe(file => !file.Text.Contains('\r'));
    }

    [Fact]
    public async Task The_files_of_a_deploy_folder_are_there_too()
    {
        using var files = new DeployFolderFiles(DeployFolderFiles.Document(DeployFolderFiles.Constant), DeployFolderFiles.NoResources);
        await using var api = await LocalApi.StartAsync(files.Folder, files.Folder);

        api.Files.Select(file => file.Path).ShouldBe(["openapi.json", "template.json"]);
        api.Files["template.json"].Text.ShouldBe(DeployFolderFiles.NoResources);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_an_error_that_lists_the_files()
    {
        using var files = new DeployFolderFiles(DeployFolderFiles.Document(DeployFolderFiles.Constant), DeployFolderFiles.NoResources);
        await using var api = await LocalApi.StartAsync(files.Folder, files.Folder);

        Should.Throw<KeyNotFoundException>(() => api.Files["openapi.yaml"]).Message
            .ShouldBe("The build has no file 'openapi.yaml'. Its files are openapi.json, template.json.");
    }
}
