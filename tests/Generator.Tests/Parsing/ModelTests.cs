using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Pipeline;
using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Parsing;

public sealed class ModelTests
{
    private const string Orders = """
        [assembly: RestApi("Orders", Stage = "dev")]
        [assembly: StageVariable("greeting", "hello")]

        namespace Shop;

        public enum Sort { Newest, Oldest = -1 }

        /// <summary>What is ordered.</summary>
        public sealed record NewOrder(string Sku, int Quantity = 1) { public IReadOnlyList<Line> Lines { get; init; } = []; }

        public sealed record Line(string Sku, decimal? Price);

        public sealed class UnknownCustomerException : Exception;

        [LambdaFunction(Timeout = 20)]
        public sealed class OrdersFunction
        {
            /// <summary>Places an order.</summary>
            /// <param name="tenant">Who sells.</param>
            [HttpPost("/customers/{customerId}/orders"), Returns(201)]
            [Throws<Exception>(500), Throws<UnknownCustomerException>(404)]
            public Task<NewOrder> Place(Guid customerId, [FromHeader("x-tenant")] string tenant, NewOrder order, Sort sort = Sort.Oldest, bool dryRun = false, CancellationToken cancellation = default)
                => Task.FromResult(order);

            [HttpGet("/customers/{customerId}/orders")]
            public string[] List(Guid customerId, int limit = 20, string? after = null) => [];
        }
        """;

    [Fact]
    public void An_operation_has_what_its_declaration_says()
    {
        var place = Operation("Place");

        place.HttpMethod.ShouldBe("POST");
        place.Route.Template.ShouldBe("/customers/{customerId}/orders");
        place.FunctionId.ShouldBe("OrdersFunction");
        place.Handler.Shape.ShouldBe(ReturnShape.TaskOfValue);
        place.Result.Status.ShouldBe(201);
        place.Summary.ShouldBe("Places an order.");
        place.Throws.Select(t => t.ExceptionName).ShouldBe(["global::Shop.UnknownCustomerException", "global::System.Exception"]);
    }

    [Fact]
    public void Parameters_without_an_attribute_find_their_source()
    {
        var place = Operation("Place");

        place.Parameters.Select(p => (p.WireName, p.Source)).ShouldBe([
            ("customerId", ParameterSource.Path),
            ("x-tenant", ParameterSource.Header),
            ("order", ParameterSource.Body),
            ("sort", ParameterSource.Query),
            ("dryRun", ParameterSource.Query),
            ("cancellation", ParameterSource.Cancellation),
        ]);
        place.Parameters[1].Description.ShouldBe("Who sells.");
        place.Parameters[3].DefaultExpression.ShouldBe("(global::Shop.Sort)(-1)");
        place.Parameters.Where(p => p.IsRequired).Select(p => p.Name).ShouldBe(["customerId", "tenant", "order"]);
    }

    [Fact]
    public void Types_are_described_once_with_their_members()
    {
        var types = Operation("Place").Types;

        types.Select(t => t.Id).ShouldBe(["Line", "NewOrder", "Sort"]);
        var order = types[1].ShouldBeOfType<ObjectTypeModel>();
        order.Description.ShouldBe("What is ordered.");
        order.Members.Select(m => (m.JsonName, m.IsRequired, m.Setting)).ShouldBe([
            ("sku", true, MemberSetting.Constructor),
            ("quantity", false, MemberSetting.Constructor),
            ("lines", false, MemberSetting.InitializerWithDefault),
        ]);
    }

    [Fact]
    public void The_api_holds_the_whole()
    {
        var api = Generated.From(Orders).Step<ApiModel>(TrackingNames.Api).Single();

        api.Name.ShouldBe("Orders");
        api.Stage.ShouldBe("dev");
        api.LambdaRuntime.ShouldBe("dotnet10");
        api.StageVariables.ShouldBe([new StageVariableModel("greeting", "hello")]);
        api.Functions.Single().Timeout.ShouldBe(20);
        api.Operations.Select(o => o.OperationId).ShouldBe(["List", "Place"]);
    }

    private static ApiOperation Operation(string id)
    {
        var generated = Generated.From(Orders);
        generated.Complaints.ShouldBeEmpty();
        return generated.Step<ApiModel>(TrackingNames.Api).Single().Operations.Single(o => o.OperationId == id);
    }
}
