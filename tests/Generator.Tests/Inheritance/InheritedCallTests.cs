using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Inheritance;

/// <summary>Which method generated code calls if a class has several with one name.</summary>
public sealed class InheritedCallTests
{
    [Fact]
    public async Task An_override_is_called_beside_an_overload_that_accepts_the_same_values()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public abstract class Base { [HttpGet("/a/{id}")] public virtual string Get(long id) => "base"; }
            public abstract class Mid : Base { [HttpGet("/m/{id}")] public override string Get(long id) => "override"; public string Get(object id) => "object"; }
            [LambdaFunction] public sealed class F : Mid { [HttpGet("/b")] public string B() => "b"; }
            """);

        (await api.CallAsync("""{"@op":"Get","id":"1"}""")).ShouldBe("\"override\"");
    }

    [Fact]
    public async Task A_functions_own_override_is_called_beside_an_overload_that_accepts_the_same_values()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public abstract class Base { public virtual string Get(long id) => "base"; }
            [LambdaFunction] public sealed class F : Base
            {
                [HttpGet("/a/{id}")] public override string Get(long id) => "override";
                public string Get(object id) => "object";
                [HttpGet("/b")] public string B() => "b";
            }
            """);

        (await api.CallAsync("""{"@op":"Get","id":"1"}""")).ShouldBe("\"override\"");
    }

    [Fact]
    public async Task A_call_reaches_the_inherited_method_although_the_function_has_another_one_with_its_name()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public abstract class Base { [HttpGet("/a")] public string Get(string value) => "base " + value; [HttpGet("/s")] public static string Say(string value) => "base " + value; }
            [LambdaFunction] public sealed class F : Base { public string Get(object value) => "own"; public static string Say(object value) => "own"; }
            """);

        (await api.CallAsync("""{"@op":"Get","value":"1"}""")).ShouldBe("\"base 1\"");
        (await api.CallAsync("""{"@op":"Say","value":"1"}""")).ShouldBe("\"base 1\"");
    }
}
