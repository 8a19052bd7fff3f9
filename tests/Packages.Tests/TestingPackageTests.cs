namespace Sluice.Packages.Tests;

/// <summary>A test project of the user's, with the package Sluice.Testing.</summary>
public sealed class TestingPackageTests(PackageFeed feed)
{
    [Fact]
    public void A_test_project_calls_the_whole_api_in_both_ways_of_hosting()
    {
        feed.UseMachinePackages("tested");
        feed.NewProject("tested/Notes");
        feed.Write("tested/Notes.Tests/Notes.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{Versions.Of("Microsoft.NET.Test.Sdk")}" />
                <PackageReference Include="xunit.runner.visualstudio" Version="{Versions.Of("xunit.runner.visualstudio")}" />
                <PackageReference Include="xunit.v3" Version="{Versions.Of("xunit.v3")}" />
                <PackageReference Include="Sluice.Testing" Version="{PackageFeed.Version}" />
                <ProjectReference Include="../Notes/Notes.csproj" />
              </ItemGroup>
            </Project>
            """);
        feed.Write("tested/Notes.Tests/NotesTests.cs", """
            using System.Net;
            using System.Net.Http.Json;
            using Sluice.Testing;
            using Xunit;

            namespace Notes.Tests;

            public sealed class NotesTests
            {
                [Theory]
                [InlineData(FunctionHosting.InProcess)]
                [InlineData(FunctionHosting.Processes)]
                public async Task A_note_is_made(FunctionHosting hosting)
                {
                    await using var api = await LocalApi.StartAsync<Note>(new() { Functions = hosting });
                    using var client = api.CreateClient();

                    using var response = await client.PostAsJsonAsync("notes", new { text = "milk" }, TestContext.Current.CancellationToken);

                    Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                    Assert.Contains("milk", api.TraceOf(response).Payload);
                }
            }
            """);

        feed.Run(feed.In("tested/Notes.Tests"), "dotnet", "test").ShouldContain("Passed:     2");
    }
}
