using Sluice;

namespace TestApi;

[LambdaFunction]
public static class Answers
{
    [HttpGet("/answers/{kind}")]
    public static Results<Created<string>, NoContent, NotFound, SeeOther> Answer(string kind) => kind switch
    {
        "created" => Results.Created("/answers/1", "it's \"new\""),
        "nothing" => Results.NoContent(),
        "elsewhere" => Results.SeeOther("/answers/created"),
        _ => Results.NotFound($"No '{kind}'."),
    };

    [HttpGet("/csv"), Produces("text/csv")]
    public static string Csv(string value) => $"value\n\"{value}\"\n";

    [HttpGet("/numbers")]
    public static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }
}
