namespace Sluice.Packages.Tests;

/// <summary>A test project of the user's, with the package Sluice.Testing.</summary>
public sealed class TestingPackageTests(PackageFeed feed)
{
    [Fact]
    public void A_new_test_project_calls_the_whole_api_in_both_ways_of_hosting()
    {
        feed.UseMachinePackages("tested");
        feed.NewProject("tested/Notes");
        feed.Run(feed.In("tested"), "dotnet", "new", "sluice-tests", "--output", "Notes.Tests", "--api", "../Notes/Notes.csproj", "--no-restore");
        File.ReadAllText(feed.In("tested/Notes.Tests/ApiTests.cs")).ShouldContain("namespace Notes.Tests;");

        feed.Write("tested/Notes/sluice.local.json", """{ "parameters": { "EnvironmentName": "prod" } }""");
        feed.Write("tested/Notes.Tests/LocalTests.cs", """
            using Sluice.Testing;
            using Xunit;

            namespace Notes.Tests;

            public sealed class LocalTests
            {
                [Fact]
                public async Task The_local_values_of_the_api_count()
                {
                    await using var api = await LocalApi.StartAsync<Program>();
                    using var client = api.CreateClient();

                    Assert.Contains("prod", await client.GetStringAsync(new Uri("about", UriKind.Relative), TestContext.Current.CancellationToken));
                }
            }
            """);

        feed.Run(feed.In("tested/Notes.Tests"), "dotnet", "test", "-warnaserror").ShouldContain("Passed:     4");
    }
}
