using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LondonBoard.Data.Migrations
{
    /// <inheritdoc />
    public partial class HistoryOfEveryRoom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "WorkplanId",
                table: "Changes",
                newName: "PaperId");

            migrationBuilder.RenameIndex(
                name: "IX_Changes_WorkplanId_Sequence",
                table: "Changes",
                newName: "IX_Changes_PaperId_Sequence");

            migrationBuilder.AddColumn<string>(
                name: "Room",
                table: "Changes",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Workplan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Room",
                table: "Changes");

            migrationBuilder.RenameColumn(
                name: "PaperId",
                table: "Changes",
                newName: "WorkplanId");

            migrationBuilder.RenameIndex(
                name: "IX_Changes_PaperId_Sequence",
                table: "Changes",
                newName: "IX_Changes_WorkplanId_Sequence");
        }
    }
}
