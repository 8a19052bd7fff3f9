namespace Sluice.Generator.Tests.Incrementality;

/// <summary>The project that is edited.</summary>
internal static class Shop
{
    public static readonly (string Name, string Text)[] Files =
    [
        ("Api.cs", """[assembly: RestApi("Orders")]"""),
        ("Orders.cs", """
            namespace Shop;

            /// <summary>All about orders.</summary>
            [LambdaFunction(MemorySize = 512)]
            public sealed class Orders
            {
                /// <summary>Lists them.</summary>
                [HttpGet("/orders")]
                public List<Order> List(int limit = 20) => [];

                [HttpPost("/orders")]
                public Order Place(Order order) => order;

                [HttpGet("/orders/{id}"), Throws<UnknownOrderException>(404)]
                public Order Get(Guid id) { throw new UnknownOrderException(); }
            }
            """),
        ("Stock.cs", """
            namespace Shop;

            [LambdaFunction]
            public sealed class Stock
            {
                [HttpGet("/stock/{sku}")]
                public Level Get(string sku) => new(Routes.Default);

                [HttpPut(Routes.Level), RequestTemplate("level.vtl")]
                public void Set(string sku, Level level) { }
            }
            """),
        ("Types.cs", """
            namespace Shop;

            public sealed record Order(string Sku, Status Status);

            public enum Status { Open, Closed }

            public sealed class UnknownOrderException : Exception;
            """),
        ("Level.cs", """
            namespace Shop;

            public sealed record Level(int Pieces);
            """),
        ("Routes.cs", """
            namespace Shop;

            public static class Routes
            {
                public const string Level = "/stock/{sku}/level";
                public const int Default = 7;
            }
            """),
        ("Helper.cs", "namespace Shop; public static class Helper { public static int Twice(int x) => x + x; }"),
    ];

    public static Project Open()
    {
        var project = Project.Open(Files);
        project.WriteTemplate("level.vtl", "{}");
        return project;
    }
}
