using System.Text.Json;

namespace Sluice.Generator.Tests.Codec.Differential;

/// <summary>Bodies and results mean what they mean to System.Text.Json: what one writes the other reads, and what one refuses the other refuses.</summary>
public sealed class DifferentialTests
{
    private const int Instances = 1000;
    private const int Changes = 400;
    private const int Breaks = 200;

    public static TheoryData<string> Names => [.. Shapes.All.Select(s => s.Name)];

    [Fact]
    public void There_are_sixty_shapes_and_more() => Names.Count.ShouldBeGreaterThan(60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_are_taken_and_written_alike(string name)
    {
        var api = new ShapeApi(name);
        foreach (var sample in Shapes.All.Single(s => s.Name == name).Samples)
        {
            var expected = Serializer.Read(sample, api.Type).ShouldNotBeNull(sample);
            var actual = api.Read(sample).ShouldNotBeNull(sample);
            Serializer.Write(actual, api.Type).ShouldBe(Serializer.Write(expected, api.Type), sample);
            api.Write(expected).ShouldBe(Serializer.Write(expected, api.Type), sample);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_one_writes_the_other_reads(string name)
    {
        var api = new ShapeApi(name);
        var json = new RandomJson(name.Length);
        for (var i = 0; i < Instances; i++)
        {
            var text = json.Of(api.Type);
            var instance = Serializer.Read(text, api.Type).ShouldNotBeNull(text);
            var written = Serializer.Write(instance, api.Type);

            api.Write(instance).ShouldBe(written);

            // Some members are only written, and some only read.
            var again = Serializer.TryWrite(Serializer.Read(written, api.Type), api.Type);
            Serializer.TryWrite(api.Read(written), api.Type).ShouldBe(again, written);
            Serializer.TryWrite(api.Read(text), api.Type).ShouldBe(written, text);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_one_refuses_the_other_refuses(string name)
    {
        var api = new ShapeApi(name);
        var random = new Random(name.Length);
        var json = new RandomJson(name.Length);
        var samples = Shapes.All.Single(s => s.Name == name).Samples;
        for (var i = 0; i < Changes + Breaks; i++)
        {
            var sample = i % 2 == 0 ? samples[random.Next(samples.Length)] : json.Of(api.Type);
            var text = i < Changes ? Mutations.Change(sample, random) : Mutations.Break(sample, random);

            // A body that closes the payload early is another payload, and no client can send it: templates write checked JSON.
            if (!IsJson(text) && IsJson(api.Payload(text)))
            {
                continue;
            }

            var expected = Serializer.TryWrite(Serializer.Read(text, api.Type), api.Type);
            var actual = Serializer.TryWrite(api.Read(text), api.Type);
            if (actual is null && expected is not null && IsDocumentedDifference(await api.ErrorsAsync(text), text + expected))
            {
                continue;
            }

            actual.ShouldBe(expected, $"{name}: {text}");
        }
    }

    /// <summary>
    /// docs/binding.md: what is stricter here. An element of a collection is as nullable as it is declared; a constructor's parameter
    /// without a default is required; a number is finite.
    /// </summary>
    private static bool IsDocumentedDifference(string[] errors, string json) =>
        errors.All(e => e.EndsWith("field is required.", StringComparison.Ordinal)
            || json.Contains("1e400", StringComparison.Ordinal) || json.Contains("NaN", StringComparison.Ordinal) || json.Contains("Infinity", StringComparison.Ordinal));

    private static bool IsJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
