using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Codec;

/// <summary>Where generated code does what System.Text.Json cannot.</summary>
public sealed class CollectionTests
{
    [Fact]
    public async Task More_collections_are_read_than_System_Text_Json_reads()
    {
        var api = RunningApi.Start("""
            using System.Collections.Concurrent;
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using System.Collections.ObjectModel;
            [assembly: RestApi("Api")]
            public sealed record Dto(
                IReadOnlySet<int> A, ConcurrentBag<int> B, FrozenSet<int> C, FrozenDictionary<string, int> D, ReadOnlyCollection<int> E,
                ReadOnlyDictionary<int, string> F, OrderedDictionary<string, int> G, ImmutableArray<int> H = default, ImmutableArray<int>? I = null);
            [LambdaFunction] public static class Function { [HttpPost("/")] public static Dto Post(Dto dto) => dto; }
            """);

        (await api.CallAsync("""{"dto":{"a":[1,1],"b":[2],"c":[3],"d":{"x":1},"e":[4],"f":{"5":"y"},"g":{"b":1,"a":2},"i":["7"]}}"""))
            .ShouldBe("""{"a":[1],"b":[2],"c":[3],"d":{"x":1},"e":[4],"f":{"5":"y"},"g":{"b":1,"a":2},"h":[],"i":[7]}""");
    }

    [Fact]
    public async Task Extension_data_may_be_a_node()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public sealed class Dto { [System.Text.Json.Serialization.JsonExtensionData] public System.Text.Json.Nodes.JsonObject More { get; set; } = new() { ["kept"] = 1 }; }
            [LambdaFunction] public static class Function { [HttpPost("/")] public static Dto Post(Dto dto) => dto; }
            """);

        (await api.CallAsync("""{"dto":{"x":{"y":[1]},"z":null}}""")).ShouldBe("""{"kept":1,"x":{"y":[1]},"z":null}""");
    }

    [Fact]
    public async Task A_bad_key_is_named()
    {
        var api = RunningApi.Start("""
            [assembly: RestApi("Api")]
            public sealed record Dto(Dictionary<int, string> Names);
            [LambdaFunction] public static class Function { [HttpPost("/")] public static Dto Post(Dto dto) => dto; }
            """);

        (await api.ErrorsAsync("""{"dto":{"names":{"1":"a","x":"b","3":4}}}""")).ShouldBe(["names.x: The supplied value is invalid for x.", "names.3: The supplied value is invalid for 3."]);
    }

    [Fact]
    public async Task Unknown_and_repeated_members_are_named()
    {
        var api = RunningApi.Start("""
            using System.Text.Json.Serialization;
            [assembly: RestApi("Api")]
            [JsonDerivedType(typeof(Circle), "circle")] public abstract record Shape;
            public sealed record Circle(int R) : Shape;
            [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed record Dto(List<Shape> Shapes);
            [LambdaFunction] public static class Function { [HttpPost("/")] public static Dto Post(Dto dto) => dto; }
            """);

        (await api.ErrorsAsync("""{"dto":{"shapes":[{"r":1},{"$type":"square"},{"$type":"circle","r":1,"$type":"circle"},{"r":1,"$type":"circle","$other":2}],"color":"red"}}""")).ShouldBe(
        [
            "shapes[0].$type: The $type field is required.",
            "shapes[1].$type: The supplied value is invalid for $type.",
            "shapes[2].$type: The $type field must be there only once.",
            "shapes[3].$other: The $other field is not known.",
            "color: The color field is not known.",
        ]);
    }
}
