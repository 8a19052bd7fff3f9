namespace Sluice.Packages.Tests;

/// <summary>Functions for two frameworks, whose types are in a project of their own, and a program that references them all.</summary>
public sealed class SeveralProjectsTests(PackageFeed feed)
{
    private static readonly string[] Frameworks = ["net8.0", "net10.0"];

    [Fact]
    public void Each_framework_and_each_project_gets_its_own_deploy_files_and_the_next_build_writes_nothing()
    {
        WriteProjects();

        feed.Run(feed.In("several/Handlers"), "dotnet", "build", "-warnaserror");
        feed.Run(feed.In("several/App"), "dotnet", "build", "-warnaserror");

        foreach (var (framework, runtime) in ((string, string)[])[("net8.0", "dotnet8"), ("net10.0", "dotnet10")])
        {
            var deploy = feed.In($"several/Handlers/bin/Debug/{framework}/deploy");
            File.ReadAllText(Path.Combine(deploy, "template.json")).ShouldContain($"\"Runtime\": \"{runtime}\"");
            var document = File.ReadAllText(Path.Combine(deploy, "openapi.json"));
            document.ShouldContain("/orders/{id}");

            // The comments of the other project.
            document.ShouldContain("\"An order, as clients see it.\"");
            document.ShouldContain("\"What was ordered.\"");
            document.ShouldContain("\"The name on the invoice.\"");
        }

        // Operations belong to the project that declares them.
        var app = File.ReadAllText(feed.In("several/App/bin/Debug/net10.0/deploy/openapi.json"));
        app.ShouldContain("/open-orders");
        app.ShouldNotContain("/orders/{id}");

        var before = Times();
        feed.Run(feed.In("several/Handlers"), "dotnet", "build", "--no-restore");
        feed.Run(feed.In("several/App"), "dotnet", "build", "--no-restore");
        Times().ShouldBe(before, "no file of any bin or obj folder may be written again");

        // One folder of the user's choice: frameworks are built at the same time.
        feed.Run(feed.In("several/Handlers"), "dotnet", "build", "--no-restore", "-p:SluiceDeployPath=deploy");
        foreach (var framework in Frameworks)
        {
            File.Exists(feed.In($"several/Handlers/deploy/{framework}/template.json")).ShouldBeTrue(framework);
        }

        File.Exists(feed.In("several/Handlers/deploy/template.json")).ShouldBeFalse();

        var (exitCode, output) = feed.Try(feed.In("several/Handlers"), "dotnet", "publish", "--no-restore", "--framework", "net10.0");
        exitCode.ShouldNotBe(0);
        output.ShouldContain("error SLUICE208: ");
    }

    private List<string> Times() =>
    [
        .. Directory.EnumerateFiles(feed.In("several"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static path => $"{path} {File.GetLastWriteTimeUtc(path):O}"),
    ];

    private void WriteProjects()
    {
        feed.UseMachinePackages("several");
        feed.Write("several/Contracts/Contracts.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
              </PropertyGroup>
            </Project>
            """);
        feed.Write("several/Contracts/Order.cs", """
            namespace Contracts;

            /// <summary>An order, as clients see it.</summary>
            public sealed class Order
            {
                /// <summary>Its number.</summary>
                public required int Id { get; init; }

                /// <summary>What was ordered.</summary>
                public List<string> Lines { get; init; } = [];

                /// <summary>Who pays.</summary>
                public required Customer Customer { get; init; }
            }

            /// <summary>Who orders.</summary>
            /// <param name="Name">The name on the invoice.</param>
            public sealed record Customer(string Name);
            """);
        feed.Write("several/Handlers/Handlers.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net8.0;net10.0</TargetFrameworks>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Sluice" Version="{PackageFeed.Version}" />
                <ProjectReference Include="../Contracts/Contracts.csproj" />
              </ItemGroup>
            </Project>
            """);
        feed.Write("several/Handlers/OrdersFunction.cs", """
            using Contracts;
            using Sluice;

            [assembly: RestApi("Orders")]

            namespace Handlers;

            public abstract class OrdersBase
            {
                protected Dictionary<int, Order> Store { get; } = new() { [1] = new Order { Id = 1, Lines = { "anvil" }, Customer = new("Wile") } };
            }

            [LambdaFunction]
            public sealed class OrdersFunction : OrdersBase
            {
                [HttpGet("/orders/{id}"), Throws<KeyNotFoundException>(404)]
                public Order Get(int id) => Store[id];

                [HttpPut("/orders/{id}")]
                public void Put(int id, Order order) => Store[id] = order;
            }
            """);
        feed.Write("several/App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Sluice" Version="{PackageFeed.Version}" />
                <ProjectReference Include="../Handlers/Handlers.csproj" />
              </ItemGroup>
            </Project>
            """);
        feed.Write("several/App/OpenOrdersFunction.cs", """
            using Contracts;
            using Sluice;

            [assembly: RestApi("Open orders")]

            namespace App;

            [LambdaFunction]
            public sealed class OpenOrdersFunction : Handlers.OrdersBase
            {
                [HttpGet("/open-orders")]
                public IEnumerable<Order> List() => Store.Values;
            }
            """);
    }
}
