using Sluice;

namespace Showcase.Static;

/// <summary>Answers that are always the same.</summary>
public interface IStatic
{
    /// <summary>Says that the API is there.</summary>
    [HttpGet("/health"), Mock("""{"status":"up","price":"5$"}""")]
    [AnswerHeader("Cache-Control", "no-store")]
    [Cors("*")]
    Health Health();

    /// <summary>What robots may read.</summary>
    [HttpGet("/robots.txt"), Mock("User-agent: *\nDisallow: /\n# it's all private", MediaType = "text/plain")]
    [DisableCors]
    void Robots();
}
