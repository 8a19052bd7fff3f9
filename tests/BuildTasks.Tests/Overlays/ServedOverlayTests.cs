using Sluice.DeployFiles.Tests.Support;

namespace Sluice.BuildTasks.Tests.Overlays;

/// <summary>A project with an overlay, built by dotnet build and served by the local gateway, which goes on with the next build.</summary>
public sealed class ServedOverlayTests(TestProject project) : IClassFixture<TestProject>
{
    private const string Source = """
        using System;
        using Sluice;

        [assembly: RestApi("Greeter", Stage = "dev")]
        [assembly: StageVariable("color", "red")]

        [LambdaFunction]
        public sealed class Greeter
        {
            [HttpGet("/greeting")]
            public string Get([FromStageVariable("color")] string color) => Environment.GetEnvironmentVariable("GREETING") + " " + color;
        }
        """;

    private const string Overlay = """
        Resources:
          Greeter:
            Properties:
              Environment:
                Variables:
                  GREETING: hello
          RestApiStage:
            Properties:
              Variables: { color: blue }
          RestApi:
            Properties:
              Body:
                paths:
                  /health:
                    get:
                      responses: { "200": { description: It lives } }
                      x-amazon-apigateway-integration:
                        type: mock
                        requestTemplates: { application/json: '{"statusCode": 200}' }
                        responses:
                          default: { statusCode: "200", responseTemplates: { application/json: '{"alive": true}' } }
        """;

    [Fact]
    public async Task The_gateway_serves_the_merged_template_and_document_and_takes_the_next_build()
    {
        File.Delete(project.In("Program.cs"));
        File.Delete(project.In("DeployFiles.cs"));
        File.WriteAllText(project.In("Greeter.cs"), Source);
        File.WriteAllText(project.In("deploy.overlay.yaml"), Overlay);
        File.WriteAllText(project.In("App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <SluiceBuildTasksAssembly>{Path.Combine(AppContext.BaseDirectory, "Sluice.BuildTasks.dll")}</SluiceBuildTasksAssembly>
                <SluiceLocalGatewayPath>{TestProject.Gateway}</SluiceLocalGatewayPath>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{BuiltApi.Built("Attributes", "netstandard2.0", "Sluice.dll")}" />
                <Reference Include="{BuiltApi.Built("Runtime", "net10.0", "Sluice.Runtime.dll")}" />
                <Analyzer Include="{BuiltApi.Built("Generator", "netstandard2.0", "Sluice.Generator.dll")}" />
              </ItemGroup>
              <Import Project="{Places.Root}/src/BuildTasks/build/Sluice.props" />
              <Import Project="{Places.Root}/src/BuildTasks/build/Sluice.targets" />
            </Project>
            """);
        project.Build();
        var output = project.In("bin/Debug/net10.0");
        using var client = new HttpClient();
        await using var gateway = await GatewayProcess.StartAsync(Path.Combine(output, "deploy"), output, client);

        (await GetAsync(client, "greeting")).ShouldBe("\"hello blue\"");
        (await GetAsync(client, "health")).ShouldBe("{\"alive\": true}");

        File.WriteAllText(project.In("deploy.overlay.yaml"), Overlay.Replace("GREETING: hello", "GREETING: bye", StringComparison.Ordinal));
        project.Build();
        var answer = "";
        for (var attempt = 0; attempt < 100 && answer != "\"bye blue\""; attempt++)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            answer = await GetAsync(client, "greeting");
        }

        answer.ShouldBe("\"bye blue\"", gateway.Output);
    }

    private static async Task<string> GetAsync(HttpClient client, string path) => await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
