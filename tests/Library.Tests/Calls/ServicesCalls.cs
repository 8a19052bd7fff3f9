using System.Text.Json;
using Sluice.Library.Tests.Support;

namespace Sluice.Library.Tests.Calls;

/// <summary>Calls the operations that DynamoDB, SQS and API Gateway itself answer.</summary>
internal static class ServicesCalls
{
    private const string Reader = "1002";
    private const string Reviews = "books/9780140449136/reviews";

    public static async Task RunAsync(ServedLibrary library)
    {
        (await library.CallAsync(200, HttpMethod.Get, "health")).GetProperty("status").GetString().ShouldBe("up");

        await library.CallAsync(404, HttpMethod.Get, $"{Reviews}/{Reader}");
        await library.CallAsync(204, HttpMethod.Put, $"{Reviews}/mine", new { stars = 5, text = "It's \"long\"." }, Reader);
        var review = await library.CallAsync(200, HttpMethod.Get, $"{Reviews}/{Reader}");
        review.GetProperty("text").GetString().ShouldBe("It's \"long\".");
        review.GetProperty("stars").GetInt32().ShouldBe(5);
        (await library.CallAsync(200, HttpMethod.Patch, $"{Reviews}/mine", new { stars = 4 }, Reader)).GetProperty("stars").GetInt32().ShouldBe(4);
        var first = await library.CallAsync(200, HttpMethod.Get, Reviews);
        first.GetProperty("items").GetArrayLength().ShouldBe(1);
        var token = first.GetProperty("next").GetString()!;
        (await library.CallAsync(200, HttpMethod.Get, $"{Reviews}?next={Uri.EscapeDataString(token)}")).GetProperty("items").GetArrayLength().ShouldBe(0);
        await library.CallAsync(400, HttpMethod.Get, $"{Reviews}?next=%22%7D");
        (await library.CallAsync(200, HttpMethod.Get, "reviews")).GetProperty("items").GetArrayLength().ShouldBe(1);
        await library.CallAsync(204, HttpMethod.Delete, $"{Reviews}/mine", @as: Reader);
        await library.CallAsync(404, HttpMethod.Delete, $"{Reviews}/mine", @as: Reader);

        await library.CallAsync(202, HttpMethod.Post, "suggestions", new { title = "Ulysses & more" }, Reader);
        library.Services.Messages.TryDequeue(out var message).ShouldBeTrue();
        var suggestion = JsonSerializer.Deserialize<JsonElement>(message!);
        suggestion.GetProperty("card").GetString().ShouldBe(Reader);
        suggestion.GetProperty("suggestion").GetProperty("title").GetString().ShouldBe("Ulysses & more");
    }
}
